import { Anchor, Button, Fieldset, Group, List, Stack, Text, TextInput } from '@mantine/core';
import type { Customer } from '@/api/parties';
import { useTranslation } from '@/i18n';

export type Contact = NonNullable<Customer['contacts']>[number];

const FIELDS = ['name', 'role', 'email', 'phone'] as const;

/** People to speak to, to read. */
export function ContactList({ contacts }: { contacts: Contact[] }) {
  const { t } = useTranslation();
  if (contacts.length === 0) return <Text c="dimmed">{t('parties.noContacts')}</Text>;
  return (
    <List listStyleType="none">
      {contacts.map((contact, at) => (
        <List.Item key={at}>
          {contact.name}
          {contact.role && `, ${contact.role}`}
          {contact.email && (
            <>
              {' · '}
              <Anchor href={`mailto:${contact.email}`} underline="always">
                {contact.email}
              </Anchor>
            </>
          )}
          {contact.phone && ` · ${contact.phone}`}
        </List.Item>
      ))}
    </List>
  );
}

interface Props {
  value: Contact[];
  faults: Record<string, string>;
  onChange: (contacts: Contact[]) => void;
}

/** The same, to edit. */
export function ContactFields({ value, faults, onChange }: Props) {
  const { t } = useTranslation();
  const change = (at: number, part: Partial<Contact>) => onChange(value.map((one, i) => (i === at ? { ...one, ...part } : one)));
  return (
    <Stack gap="sm">
      {value.map((contact, at) => (
        <Fieldset key={at} legend={t('parties.contactNumber', { number: at + 1 })}>
          <Group grow align="flex-start" preventGrowOverflow={false} gap="sm">
            {FIELDS.map((field) => (
              <TextInput
                key={field}
                miw={180}
                label={t(`parties.fields.${field}`)}
                required={field === 'name'}
                error={faults[`contacts[${at}].${field}`]}
                value={contact[field] ?? ''}
                onChange={(event) => change(at, { [field]: event.currentTarget.value })}
              />
            ))}
          </Group>
          <Button mt="sm" size="xs" variant="default" onClick={() => onChange(value.filter((_, i) => i !== at))}>
            {t('parties.removeContact', { name: contact.name || at + 1 })}
          </Button>
        </Fieldset>
      ))}
      <Group>
        <Button variant="default" onClick={() => onChange([...value, { name: '' }])}>
          {t('parties.addContact')}
        </Button>
      </Group>
    </Stack>
  );
}

/** Without what is empty. */
export function sentContacts(contacts: Contact[]) {
  const text = (value: string | undefined) => value?.trim() || undefined;
  return contacts.map(({ name, role, email, phone }) => ({ name: name ?? '', role: text(role), email: text(email), phone: text(phone) }));
}
