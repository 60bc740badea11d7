import { Anchor, Button, Group, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { useConfigurationImports, type ImportView } from '@/api/configurationImports';
import { useTranslation } from '@/i18n';
import { PersonName } from '@/shared/Names';
import { explain } from '@/shared/problems';
import { moment } from '@/shared/time';
import { useTitle } from '@/shared/useTitle';
import { useRoles } from '../roles';
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
        {imports.isError && <Text role="alert">{explain(imports.error)}</Text>}
        {imports.isSuccess && (
          <Paper withBorder bg="var(--attesta-surface)">
            {rows.length === 0 ? (
              <Text p="xl" ta="center" c="dimmed">
                {t('cmdb.imports.empty')}
              </Text>
            ) : (
              <Table.ScrollContainer type="native" tabIndex={0} minWidth={860}>
                <Table aria-label={t('cmdb.imports.past')} verticalSpacing="sm">
                  <Table.Thead>
                    <Table.Tr>
                      {['import', 'when', 'state', 'read', 'created', 'updated', 'unchanged', 'rejected'].map((column) => (
                        <Table.Th key={column}>{t(`cmdb.imports.${column}`)}</Table.Th>
                      ))}
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {rows.map((row) => (
                      <Row key={row.id} row={row} />
                    ))}
                  </Table.Tbody>
                </Table>
              </Table.ScrollContainer>
            )}
          </Paper>
        )}
        {imports.hasNextPage && (
          <Group justify="center">
            <Button variant="default" loading={imports.isFetchingNextPage} onClick={() => void imports.fetchNextPage()}>
              {t('shared.more')}
            </Button>
          </Group>
        )}
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
