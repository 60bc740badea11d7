import { Checkbox, NativeSelect, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useSavedSupplier, useSupplier, type Supplier } from '@/api/parties';
import { useTranslation } from '@/i18n';
import { ListState } from '@/shared/ListState';
import { GroupName } from '@/shared/Names';
import { ContactFields, ContactList, sentContacts } from './Contacts';
import { Contracts } from './Contracts';
import { faultsOf } from './faults';
import { Frame } from './Frame';
import { Performance } from './Performance';
import { SaveBar } from './SaveBar';
import { useEditor } from './useEditor';

type Kind = NonNullable<Supplier['kind']>;

/** One supplier: contacts, contracts, and how the promises were kept. */
export default function SupplierPage({ supplier: key }: { supplier: string }) {
  const { t } = useTranslation();
  const editor = useEditor();
  const fresh = key === 'new';
  const supplier = useSupplier(key, !fresh);
  return (
    <Frame title={fresh ? t('parties.newSupplier') : (supplier.data?.name ?? key)}>
      {!fresh && !supplier.data && <ListState query={supplier} />}
      {(fresh || supplier.data) && (
        <Stack gap="lg">
          {editor ? <Editor key={key} before={supplier.data} /> : <Facts supplier={supplier.data!} />}
          {!fresh && <Performance supplier={key} />}
          {!fresh && <Contracts supplier={key} editor={editor} />}
        </Stack>
      )}
    </Frame>
  );
}

function Facts({ supplier }: { supplier: Supplier }) {
  const { t } = useTranslation();
  return (
    <Paper withBorder p="md" bg="var(--attesta-surface)">
      <Text mb="sm">
        {t(`parties.kinds.${supplier.kind}`)}
        {supplier.team && (
          <>
            {' · '}
            <GroupName id={supplier.team} />
          </>
        )}
      </Text>
      <Title order={2} size="h4" mb="xs">
        {t('parties.contacts')}
      </Title>
      <ContactList contacts={supplier.contacts ?? []} />
    </Paper>
  );
}

function Editor({ before }: { before?: Supplier }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const [key, setKey] = useState(before?.key ?? '');
  const [name, setName] = useState(before?.name ?? '');
  const [kind, setKind] = useState<Kind>(before?.kind ?? 'EXTERNAL');
  const [team, setTeam] = useState(before?.team ?? '');
  const [active, setActive] = useState(before?.active ?? true);
  const [contacts, setContacts] = useState(before?.contacts ?? []);
  const save = useSavedSupplier(key, before?.version);
  const faults = faultsOf(save.error);
  const internal = kind === 'INTERNAL';
  return (
    <Paper withBorder p="md" bg="var(--attesta-surface)">
      <Stack gap="sm">
        {!before && (
          <TextInput label={t('parties.key')} description={t('parties.keyHint')} required value={key} error={faults.key} onChange={(e) => setKey(e.currentTarget.value)} />
        )}
        <TextInput label={t('parties.name')} required value={name} error={faults.name} onChange={(e) => setName(e.currentTarget.value)} />
        <NativeSelect
          label={t('parties.kind')}
          value={kind}
          onChange={(e) => setKind(e.currentTarget.value as Kind)}
          data={(['EXTERNAL', 'INTERNAL'] as const).map((value) => ({ value, label: t(`parties.kinds.${value}`) }))}
        />
        {internal && <TextInput label={t('parties.team')} value={team} error={faults.team} onChange={(e) => setTeam(e.currentTarget.value)} />}
        <Checkbox label={t('parties.active')} checked={active} onChange={(e) => setActive(e.currentTarget.checked)} />
        <ContactFields value={contacts} faults={faults} onChange={setContacts} />
        <SaveBar
          saving={save}
          onSave={() =>
            save.mutate(
              { name, kind, team: (internal && team) || undefined, active, contacts: sentContacts(contacts) },
              { onSuccess: () => go(`/parties/suppliers/${key}`) },
            )
          }
        />
      </Stack>
    </Paper>
  );
}
