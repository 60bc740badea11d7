import { Button, Group, Paper, Table, Title } from '@mantine/core';
import { useImportFindings, type ImportRun } from '@/api/imports';
import { useTranslation } from '@/i18n';
import { ListState } from '@/shared/ListState';
import { WideTable } from '@/shared/WideTable';

/** What was wrong with the log, by line and column. */
export function ImportFindings({ run }: { run: ImportRun }) {
  const { t } = useTranslation();
  const findings = useImportFindings(run.id!, run.state);
  const rows = findings.data?.pages.flatMap((page) => page.items ?? []) ?? [];
  return (
    <Paper withBorder bg="var(--attesta-surface)" component="section">
      <Title order={2} size="h4" p="md" pb={4}>
        {t('administration.importFindings.title')}
      </Title>
      {rows.length > 0 && (
        <WideTable label={t('administration.importFindings.title')} minWidth={720}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                {['line', 'case', 'column', 'code', 'outcome', 'message'].map((key) => (
                  <Table.Th key={key}>{t(`administration.importFindings.${key}`)}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row) => (
                <Table.Tr key={row.id}>
                  <Table.Td>{row.line || '–'}</Table.Td>
                  <Table.Td>{row.caseNumber}</Table.Td>
                  <Table.Td>{row.column}</Table.Td>
                  <Table.Td>{row.code}</Table.Td>
                  <Table.Td>{t(`administration.importFindings.${row.outcome}`, { defaultValue: row.outcome })}</Table.Td>
                  <Table.Td>{row.message}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </WideTable>
      )}
      <ListState query={findings} empty={rows.length === 0 && t('administration.importFindings.none')} />
      {findings.hasNextPage && (
        <Group justify="center" p="md">
          <Button variant="default" loading={findings.isFetchingNextPage} onClick={() => void findings.fetchNextPage()}>
            {t('shared.more')}
          </Button>
        </Group>
      )}
    </Paper>
  );
}
