import { Anchor, Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { Link } from 'wouter';
import { useImportReport } from '@/api/configurationImports';
import { useTranslation } from '@/i18n';
import { saveAs, toCsv } from '@/shared/csv';
import { explain } from '@/shared/problems';
import { Changes } from './Changes';
import { Faults } from './Faults';

const COUNTS = ['read', 'created', 'updated', 'unchanged', 'rejected', 'unauthorised'] as const;

/** What became, or would become, of the rows of an import, with the faults of those that were rejected. */
export function ReportView({ id, order = 2 }: { id: number; order?: 2 | 4 }) {
  const { t } = useTranslation();
  const report = useImportReport(id);
  if (report.error) return <Text role="alert">{explain(report.error)}</Text>;
  if (!report.data?.run) return null;
  const { run, faults = [], changes = [] } = report.data;
  const save = () => {
    const rows = faults.map(({ row, line, field, code, message }) => [row, line, field, code, message]);
    saveAs(`import-${id}-faults.csv`, toCsv([['row', 'line', 'field', 'code', 'message'], ...rows]));
  };
  return (
    <Stack gap="md">
      <SimpleGrid cols={{ base: 2, sm: 3, lg: 6 }}>
        {COUNTS.map((name) => (
          <div key={name}>
            <Text size="xl" fw={650}>
              {run[name]}
            </Text>
            <Text size="sm">{t(`cmdb.imports.${name}`)}</Text>
          </div>
        ))}
      </SimpleGrid>
      {run.failure && <Text size="sm">{t('cmdb.imports.failure', { why: run.failure })}</Text>}
      {run.workItem && (
        <Text size="sm">
          {t('cmdb.imports.reviewed')}{' '}
          <Anchor component={Link} underline="always" href={`/work-items/${run.workItem}`} size="sm">
            {run.workItem}
          </Anchor>
        </Text>
      )}
      {faults.length > 0 && <Faults title={t('cmdb.imports.faults')} order={order} faults={faults} />}
      {changes.length > 0 && <Changes title={t(run.dryRun ? 'cmdb.imports.wouldChange' : 'cmdb.imports.changed')} order={order} changes={changes} />}
      <Group gap="sm" className="no-print">
        <Button component="a" href={`/api/v1/configuration-imports/${id}/report`} download={`import-${id}.json`} size="xs" variant="default">
          {t('cmdb.imports.report')}
        </Button>
        {faults.length > 0 && (
          <Button size="xs" variant="default" onClick={save}>
            {t('cmdb.imports.faultsAsCsv')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
