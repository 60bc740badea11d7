import { Anchor, Badge, Button, Paper, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { useReports, type ReportEntry, type ReportFilter } from '@/api/reports';
import { useTranslation } from '@/i18n';
import { ListState } from '@/shared/ListState';
import { PersonName } from '@/shared/Names';
import { moment } from '@/shared/time';
import { WideTable } from '@/shared/WideTable';
import { useEditor } from './access';
import { Frame } from './Frame';
import { NewReport } from './NewReport';
import { ReportFilters } from './ReportFilters';
import { dayName } from '@/shared/measures/told';

/** Reports that were made. */
export default function ReportsPage() {
  const { t } = useTranslation();
  const editor = useEditor();
  const [making, setMaking] = useState(false);
  const [params, setParams] = useSearchParams();
  const filter = filterOf(params);
  const query = useReports(filter);
  const reports = query.data?.pages.flatMap((page) => page.items ?? []) ?? [];
  return (
    <Frame title={t('reports.section.reports')} controls={editor && <Button onClick={() => setMaking(true)}>{t('reports.report.make')}</Button>}>
      <Stack gap="md">
        <ReportFilters filter={filter} change={(next) => setParams(next, { replace: true })} />
        <Paper withBorder bg="var(--attesta-surface)">
          {reports.length === 0 ? (
            <ListState query={query} empty={t(Object.keys(filter).length ? 'reports.report.noneSuch' : 'reports.report.none')} />
          ) : (
            <WideTable label={t('reports.section.reports')} minWidth={640}>
              <Table>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>{t('reports.report.about')}</Table.Th>
                    <Table.Th>{t('reports.time')}</Table.Th>
                    <Table.Th>{t('reports.section.targets')}</Table.Th>
                    <Table.Th>{t('reports.report.made')}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {reports.map((report) => (
                    <Row key={report.id} report={report} />
                  ))}
                </Table.Tbody>
              </Table>
            </WideTable>
          )}
        </Paper>
        {query.hasNextPage && (
          <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('reports.more')}
          </Button>
        )}
        {making && <NewReport onClose={() => setMaking(false)} />}
      </Stack>
    </Frame>
  );
}

/** Which reports are shown stands in the address. */
function filterOf(params: URLSearchParams): ReportFilter {
  return Object.fromEntries(['scope', 'key', 'period', 'from'].flatMap((name) => (params.get(name) ? [[name, params.get(name)!]] : [])));
}

function Row({ report }: { report: ReportEntry }) {
  const { t, language } = useTranslation();
  const summary = report.summary!;
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor component={Link} href={`/reports/service-reports/${report.id}`} fw={600}>
          {report.scope?.name || t('reports.report.everything')}
        </Anchor>
        <Text size="xs" c="dimmed">
          {t(`reports.scope.${report.scope?.kind}`)}
          {(report.edition ?? 1) > 1 && ` · ${t('reports.report.edition', { edition: report.edition })}`}
        </Text>
      </Table.Td>
      <Table.Td>
        {dayName(report.period!.from!, report.period!.kind, language)}
        {report.provisional && (
          <Badge className="attesta-legible" tt="none" ml="xs" variant="light" color="yellow">
            {t('reports.report.provisional')}
          </Badge>
        )}
      </Table.Td>
      <Table.Td>
        {t('reports.report.verdicts', {
          met: (summary.targetsMet ?? 0) + (summary.measuresMet ?? 0),
          missed: (summary.targetsMissed ?? 0) + (summary.measuresMissed ?? 0),
        })}
      </Table.Td>
      <Table.Td>
        <Text size="sm">{moment(report.createdAt, language)}</Text>
        <Text size="xs" c="dimmed">
          <PersonName id={report.createdBy!} />
        </Text>
      </Table.Td>
    </Table.Tr>
  );
}
