import { Anchor, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { useConfigurationImports, type ImportView } from '@/api/configurationImports';
import { useTranslation } from '@/i18n';
import { PersonName } from '@/shared/Names';
import { moment } from '@/shared/time';
import { useTitle } from '@/shared/useTitle';
import { useRoles } from '../roles';
import { PagedTable } from '../PagedTable';
import { SubMenu } from '../SubMenu';
import { ImportState } from './ImportState';
import { NewImport } from './NewImport';

/** Takes files and shows what became of all that were taken. */
export default function ImportsPage() {
  const { t } = useTranslation();
  const roles = useRoles();
  const [running, setRunning] = useState(false);
  const imports = useConfigurationImports(running);
  const rows = imports.data?.pages.flatMap((page) => page.items ?? []) ?? [];
  useTitle(t('cmdb.pages.imports'));
  return (
    <>
      <SubMenu />
      <Stack gap="lg">
        <Title order={1} size="h2">
          {t('cmdb.pages.imports')}
        </Title>
        {roles.imports && <NewImport onRunning={setRunning} current={rows.find(({ state }) => state === 'RUNNING')} />}
        <PagedTable
          label={t('cmdb.imports.past')}
          heads={['import', 'when', 'state', 'read', 'created', 'updated', 'unchanged', 'rejected'].map((column) => t(`cmdb.imports.${column}`))}
          minWidth={860}
          empty={t('cmdb.imports.empty')}
          query={imports}
        >
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </PagedTable>
      </Stack>
    </>
  );
}

function Row({ row }: { row: ImportView }) {
  const { t, language } = useTranslation();
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor component={Link} display="block" href={`/configuration/imports/${row.id}`} size="sm" fw={550}>
          {t('cmdb.imports.title', { id: row.id, source: row.source })}
        </Anchor>
        <Text size="xs" c="dimmed">
          {t(`cmdb.imports.kinds.${row.kind}`)} · {row.format}
        </Text>
      </Table.Td>
      <Table.Td>
        {moment(row.startedAt, language)}
        <Text size="xs" c="dimmed">
          <PersonName id={row.startedBy!} />
        </Text>
      </Table.Td>
      <Table.Td>
        <ImportState run={row} />
      </Table.Td>
      <Table.Td>{row.read}</Table.Td>
      <Table.Td>{row.created}</Table.Td>
      <Table.Td>{row.updated}</Table.Td>
      <Table.Td>{row.unchanged}</Table.Td>
      <Table.Td>{row.rejected}</Table.Td>
    </Table.Tr>
  );
}
