import { ActionIcon, Button, Fieldset, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useCustomers } from '@/api/customers';
import { useGroups } from '@/api/names';
import type { ReportScheduleBody } from '@/api/reports';
import { useTranslation } from '@/i18n';
import { GroupName, PersonName } from '@/shared/Names';
import { PersonPicker } from '@/shared/PersonPicker';

type Recipient = NonNullable<ReportScheduleBody['recipients']>[number];

interface Props {
  body: ReportScheduleBody;
  onChange: (recipients: Recipient[]) => void;
  fault?: string;
}

/** Who gets a report: people, groups, and the contacts of customers by mail. */
export function Recipients({ body, onChange, fault }: Props) {
  const { t } = useTranslation();
  const groups = useGroups() ?? {};
  const customers = useCustomers().data ?? [];
  const contacts = customers.flatMap((customer) =>
    ((customer.contacts ?? []) as { name?: string; email?: string }[]).filter((one) => one.email).map((one) => ({ value: one.email!, label: `${one.name} (${customer.name})` })),
  );
  const recipients = body.recipients ?? [];
  const [kind, setKind] = useState<NonNullable<Recipient['kind']>>('GROUP');
  const [of, setOf] = useState('');
  const add = () => {
    if (of && !recipients.some((one) => one.kind === kind && one.of === of)) onChange([...recipients, { kind, of }]);
    setOf('');
  };
  return (
    <Fieldset legend={t('reports.schedule.recipients')}>
      <Stack gap="xs">
        {recipients.map((one) => (
          <Group key={`${one.kind} ${one.of}`} gap="xs">
            <Text size="sm" c="dimmed" w={80}>
              {t(`reports.recipient.${one.kind}`)}
            </Text>
            <Text size="sm" style={{ flex: 1 }}>
              {one.kind === 'PERSON' ? <PersonName id={one.of!} /> : one.kind === 'GROUP' ? <GroupName id={one.of!} /> : one.of}
            </Text>
            <ActionIcon variant="subtle" color="gray" aria-label={t('reports.schedule.remove', { of: one.of })} onClick={() => onChange(recipients.filter((other) => other !== one))}>
              <span aria-hidden>✕</span>
            </ActionIcon>
          </Group>
        ))}
        <Group gap="xs" align="flex-end">
          <NativeSelect
            aria-label={t('reports.schedule.kind')}
            value={kind}
            onChange={(event) => {
              setKind(event.currentTarget.value as typeof kind);
              setOf('');
            }}
            data={(['PERSON', 'GROUP', 'CONTACT'] as const).map((value) => ({ value, label: t(`reports.recipient.${value}`) }))}
          />
          {kind === 'PERSON' ? (
            <PersonPicker label={t('reports.recipient.PERSON')} value={of} onChange={setOf} />
          ) : (
            <NativeSelect
              aria-label={t(`reports.recipient.${kind}`)}
              value={of}
              onChange={(event) => setOf(event.currentTarget.value)}
              data={[{ value: '', label: t('reports.choose') }, ...(kind === 'GROUP' ? Object.entries(groups).map(([value, label]) => ({ value, label })) : contacts)]}
            />
          )}
          <Button variant="default" onClick={add} disabled={!of}>
            {t('reports.schedule.add')}
          </Button>
        </Group>
        {fault && (
          <Text c="red" size="sm" role="alert">
            {fault}
          </Text>
        )}
      </Stack>
    </Fieldset>
  );
}
