import { Alert, Button, Group, Paper, Progress, Stack, Text, Title } from '@mantine/core';
import { useImport, useImportReport, useResume, type ImportRun } from '@/api/imports';
import { useMe } from '@/api/session';
import { useTranslation } from '@/i18n';
import { saveAs } from '@/shared/csv';
import { isIn } from '@/shared/feature';
import { ListState } from '@/shared/ListState';
import { PersonName } from '@/shared/Names';
import { tellProblem } from '@/shared/problems';
import { moment } from '@/shared/time';
import { Frame } from './Frame';
import { ImportFindings } from './ImportFindings';
import { StateBadge } from './ImportsPage';
import { ImportSummary } from './ImportSummary';

/** One import: how far it is, what was wrong with the log, and what it brought. */
export default function ImportPage({ id }: { id: string }) {
  const { t } = useTranslation();
  const run = useImport(Number(id));
  const report = useImportReport(Number(id), run.data?.state === 'DONE');
  return (
    <Frame
      title={run.data?.file ?? t('administration.imports.one', { id })}
      controls={
        report.data && (
          <Button variant="default" onClick={() => saveAs(`import-${id}.json`, JSON.stringify(report.data, null, 2), 'application/json')}>
            {t('administration.imports.report')}
          </Button>
        )
      }
    >
      {!run.data ? (
        <ListState query={run} />
      ) : (
        <Stack gap="lg">
          <RunFacts run={run.data} />
          {report.data && <ImportSummary report={report.data} />}
          <ImportFindings run={run.data} />
        </Stack>
      )}
    </Frame>
  );
}

function RunFacts({ run }: { run: ImportRun }) {
  const { t, language } = useTranslation();
  const me = useMe().data;
  const resume = useResume(run.id!);
  const number = new Intl.NumberFormat(language);
  const cases = run.casesRead ?? 0;
  const written = (run.casesImported ?? 0) + (run.casesRejected ?? 0);
  const facts = [
    ['eventsRead', run.eventsRead],
    ['eventsImported', run.eventsImported],
    ['eventsRejected', run.eventsRejected],
    ['casesRead', run.casesRead],
    ['casesImported', run.casesImported],
    ['casesRejected', run.casesRejected],
    ['rate', run.eventsPerSecond],
  ] as const;
  return (
    <Paper withBorder p="md" bg="var(--attesta-surface)">
      <Group gap="sm" mb="sm">
        <StateBadge run={run} />
        <Text size="sm" c="dimmed">
          {run.mapping} · {moment(run.createdAt, language)} · <PersonName id={run.startedBy ?? ''} />
        </Text>
      </Group>
      {run.state === 'RUNNING' && (
        <Progress.Root size="lg" mb="sm">
          <Progress.Section value={cases > 0 ? (100 * written) / cases : 5} color="petrol" aria-label={t('administration.imports.progress')} />
        </Progress.Root>
      )}
      {run.failure && (
        <Alert color="red" role="alert" mb="sm" styles={{ title: { color: 'var(--mantine-color-text)' } }} title={t('administration.imports.failed')}>
          {run.failure}
          {me && isIn(me, 'integrators', 'administrators') && (
            <Group mt="sm">
              <Button size="compact-sm" loading={resume.isPending} onClick={() => resume.mutate(undefined, { onError: tellProblem })}>
                {t('administration.imports.resume')}
              </Button>
            </Group>
          )}
        </Alert>
      )}
      <Title order={2} size="h5" mb="xs">
        {t('administration.imports.counts')}
      </Title>
      <Group gap="8px 32px">
        {facts.map(([key, value]) => (
          <div key={key}>
            <Text size="xs" c="dimmed">
              {t(`administration.imports.${key}`)}
            </Text>
            <Text fw={600}>{value == null ? '–' : number.format(value)}</Text>
          </div>
        ))}
      </Group>
    </Paper>
  );
}
