import { Checkbox, Paper, Stack, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useCustomer, useSavedCustomer, type Customer } from '@/api/parties';
import { useTranslation } from '@/i18n';
import { ListState } from '@/shared/ListState';
import { ContactFields, ContactList, sentContacts } from './Contacts';
import { faultsOf } from './faults';
import { Frame } from './Frame';
import { CustomerAgreements } from './CustomerAgreements';
import { Reviews } from './Reviews';
import { SaveBar } from './SaveBar';
import { useEditor } from './useEditor';

/** One customer: contacts, agreements and service reviews. */
export default function CustomerPage({ customer: key }: { customer: string }) {
  const { t } = useTranslation();
  const editor = useEditor();
  const fresh = key === 'new';
  const customer = useCustomer(key, !fresh);
  return (
    <Frame title={fresh ? t('parties.newCustomer') : (customer.data?.name ?? key)}>
      {!fresh && !customer.data && <ListState query={customer} />}
      {(fresh || customer.data) && (
        <Stack gap="lg">
          {editor ? (
            <Editor key={key} before={customer.data} />
          ) : (
            <Paper withBorder p="md" bg="var(--attesta-surface)">
              <Title order={2} size="h4" mb="xs">
                {t('parties.contacts')}
              </Title>
              <ContactList contacts={customer.data?.contacts ?? []} />
            </Paper>
          )}
          {!fresh && <CustomerAgreements customer={key} />}
          {!fresh && <Reviews customer={key} editor={editor} />}
        </Stack>
      )}
    </Frame>
  );
}

function Editor({ before }: { before?: Customer }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const [key, setKey] = useState(before?.key ?? '');
  const [name, setName] = useState(before?.name ?? '');
  const [active, setActive] = useState(before?.active ?? true);
  const [contacts, setContacts] = useState(before?.contacts ?? []);
  const save = useSavedCustomer(key, before?.version);
  const faults = faultsOf(save.error);
  return (
    <Paper withBorder p="md" bg="var(--attesta-surface)">
      <Stack gap="sm">
        {!before && (
          <TextInput label={t('parties.key')} description={t('parties.keyHint')} required value={key} error={faults.key} onChange={(e) => setKey(e.currentTarget.value)} />
        )}
        <TextInput label={t('parties.name')} required value={name} error={faults.name} onChange={(e) => setName(e.currentTarget.value)} />
        <Checkbox label={t('parties.active')} checked={active} onChange={(e) => setActive(e.currentTarget.checked)} />
        <ContactFields value={contacts} faults={faults} onChange={setContacts} />
        <SaveBar
          saving={save}
          onSave={() => save.mutate({ name, active, contacts: sentContacts(contacts) }, { onSuccess: () => go(`/parties/customers/${key}`) })}
        />
      </Stack>
    </Paper>
  );
}
