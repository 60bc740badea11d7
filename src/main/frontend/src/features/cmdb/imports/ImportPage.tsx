import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useImportReport } from '@/api/configurationImports';
import { useTranslation } from '@/i18n';
import { PersonName } from '@/shared/Names';
import { moment } from '@/shared/time';
import { useTitle } from '@/shared/useTitle';
import { SubMenu } from '../SubMenu';
import { ImportState } from './ImportState';
import { Progress } from './Progress';
import { ReportView } from './ReportView';

/** One import: who took which file when, and what became of its rows. */
export default function ImportPage({ id: written }: { id: string }) {
  const { t, language } = useTranslation();
  const id = Number(written);
  const run = useImportReport(id).data?.run;
  const title = t('cmdb.imports.title', { id, source: run?.source ?? '' });
  useTitle(title);
  return (
    <>
      <SubMenu />
      <Stack gap="md">
        <Group gap="sm">
          <Title order={1} size="h2">
            {title}
          </Title>
          {run && <ImportState run={run} />}
        </Group>
        {run && (
          <Text size="sm" c="dimmed">
            {t(`cmdb.imports.kinds.${run.kind}`)} · {run.format} · {moment(run.startedAt, language)} <PersonName id={run.startedBy!} />
            {run.changeNumber && ` · ${run.changeNumber}`}
            {run.rowsPerSecond ? ` · ${t('cmdb.imports.speed', { count: run.rowsPerSecond })}` : ''}
          </Text>
        )}
        {run?.state === 'RUNNING' && <Progress dryRun={!!run.dryRun} current={run} />}
        <Paper withBorder p="md" bg="var(--attesta-surface)">
          <ReportView id={id} />
        </Paper>
      </Stack>
    </>
  );
}
