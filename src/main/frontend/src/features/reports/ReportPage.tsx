import { Anchor, Badge, Button, Group, Paper, SimpleGrid, Stack, Text } from '@mantine/core';
import { Link } from 'wouter';
import { documentAddress, useReport, type ServiceReport } from '@/api/reports';
import { useTranslation } from '@/i18n';
import { ListState } from '@/shared/ListState';
import { PersonName } from '@/shared/Names';
import { moment } from '@/shared/time';
import { Frame } from './Frame';
import { Recomputation } from './Recomputation';
import { ReportActions } from './ReportActions';
import { ReportCauses } from './ReportCauses';
import { ReportFigures } from './ReportFigures';
import { ReportOutages } from './ReportOutages';
import { ReportTrends } from './ReportTrends';
import { ReportVolumes } from './ReportVolumes';
import { dayName, told } from '@/shared/measures/told';

/** A report as it was made. */
export default function ReportPage({ report }: { report: string }) {
  const { t, language } = useTranslation();
  const query = useReport(Number(report));
  const made = query.data;
  const title = made
    ? `${made.scope?.name || t('reports.report.everything')} · ${dayName(made.period!.from!, made.period!.kind, language)}`
    : t('reports.section.reports');
  return (
    <Frame title={title} controls={made && <Documents id={made.id!} />}>
      {made ? <Content report={made} /> : <ListState query={query} />}
    </Frame>
  );
}

function Documents({ id }: { id: number }) {
  const { t, language } = useTranslation();
  return (
    <Group gap="xs" className="no-print">
      {(['html', 'pdf', 'xlsx'] as const).map((format) => (
        <Button key={format} component="a" variant="default" href={documentAddress(id, format, language)} target={format === 'html' ? '_blank' : undefined}>
          {t(`reports.format.${format}`)}
        </Button>
      ))}
    </Group>
  );
}

function Content({ report }: { report: ServiceReport }) {
  const { t, language } = useTranslation();
  const summary = report.summary!;
  const facts: [string, string][] = [
    [t('reports.report.targetsMet'), share(summary.targetsMet, summary.targetsMissed)],
    [t('reports.report.measuresMet'), share(summary.measuresMet, summary.measuresMissed)],
    [t('reports.report.opened'), told(summary.opened, 'COUNT', language)],
    [t('reports.report.resolved'), told(summary.resolved, 'COUNT', language)],
    [t('reports.report.backlog'), told(report.volumes?.backlog, 'COUNT', language)],
    [t('reports.report.availability'), told(summary.availability, 'PERCENT', language)],
  ];
  return (
    <Stack gap="lg">
      <Group gap="xs">
        {report.provisional && (
          <Badge className="attesta-legible" tt="none" variant="light" color="yellow">
            {t('reports.report.provisional')}
          </Badge>
        )}
        <Text size="sm" c="dimmed">
          {t('reports.report.madeAt', { at: moment(report.createdAt, language) })} · <PersonName id={report.createdBy!} />
          {(report.edition ?? 1) > 1 && ` · ${t('reports.report.edition', { edition: report.edition })}`}
        </Text>
        {report.scope?.kind === 'SERVICE' && (
          <Anchor component={Link} size="sm" href={`/reports/measures/resolution-attainment?service=${report.scope.key}`}>
            {t('reports.report.explore')}
          </Anchor>
        )}
      </Group>
      <SimpleGrid cols={{ base: 2, sm: 3, lg: 6 }}>
        {facts.map(([what, value]) => (
          <Paper key={what} withBorder p="sm" bg="var(--attesta-surface)">
            <Text size="xs" c="dimmed">
              {what}
            </Text>
            <Text size="xl" fw={700}>
              {value}
            </Text>
          </Paper>
        ))}
      </SimpleGrid>
      <ReportFigures report={report} />
      <ReportTrends report={report} />
      <ReportVolumes report={report} />
      <ReportOutages report={report} />
      <ReportCauses report={report} />
      <ReportActions report={report} />
      <Recomputation report={report} />
    </Stack>
  );
}

/** How many of all that were judged; a dash where none was. */
function share(met = 0, missed = 0): string {
  return met + missed === 0 ? '–' : `${met} / ${met + missed}`;
}
