import { Anchor, Group, Table, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { Link, useSearchParams } from 'wouter';
import { useUnauthorisedChanges, type UnauthorisedChange } from '@/api/audits';
import { useTranslation } from '@/i18n';
import { PersonName } from '@/shared/Names';
import { moment } from '@/shared/time';
import { useTitle } from '@/shared/useTitle';
import { PagedTable } from '../PagedTable';
import { SubMenu } from '../SubMenu';

/** Edits of what is controlled that no change authorised, the latest first, with the work item of their review. */
export default function UnauthorisedPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const key = params.get('key') ?? '';
  const look = useDebouncedCallback((value: string) => setParams(value.trim() ? { key: value.trim() } : {}, { replace: true }), 300);
  const changes = useUnauthorisedChanges(key || undefined);
  const rows = changes.data?.pages.flatMap((page) => page.items ?? []) ?? [];
  useTitle(t('cmdb.pages.unauthorised'));
  return (
    <>
      <SubMenu />
      <Group justify="space-between" mb="md">
        <Title order={1} size="h2">
          {t('cmdb.pages.unauthorised')}
        </Title>
        <TextInput
          type="search"
          className="no-print"
          aria-label={t('cmdb.unauthorised.byKey')}
          placeholder={t('cmdb.unauthorised.byKey')}
          defaultValue={key}
          onChange={(event) => look(event.currentTarget.value)}
        />
      </Group>
      <PagedTable
        label={t('cmdb.pages.unauthorised')}
        heads={['item', 'what', 'why', 'who', 'review'].map((column) => t(`cmdb.unauthorised.${column}`))}
        minWidth={760}
        empty={t('cmdb.unauthorised.empty')}
        query={changes}
      >
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </PagedTable>
    </>
  );
}

function Row({ row }: { row: UnauthorisedChange }) {
  const { t, language } = useTranslation();
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor component={Link} href={`/configuration/${row.key}?tab=history`} size="sm">
          {row.key}
        </Anchor>
      </Table.Td>
      <Table.Td>{row.what}</Table.Td>
      <Table.Td>{row.objection}</Table.Td>
      <Table.Td>
        <PersonName id={row.person!} />
        <Text size="xs" c="dimmed">
          {moment(row.at, language)}
          {row.source !== 'rest' && ` · ${row.source}`}
        </Text>
      </Table.Td>
      <Table.Td>
        {row.workItem ? (
          <Anchor component={Link} href={`/work-items/${row.workItem}`} size="sm">
            {row.workItem}
          </Anchor>
        ) : (
          t('cmdb.unauthorised.soon')
        )}
      </Table.Td>
    </Table.Tr>
  );
}
