import { Paper, Table, Text, Title } from '@mantine/core';
import type { ImportReport } from '@/api/imports';
import { useTranslation } from '@/i18n';
import { duration } from '@/shared/duration';
import { PriorityBadge } from '@/shared/PriorityBadge';
import { moment } from '@/shared/time';
import { WideTable } from '@/shared/WideTable';

/** What the import brought: for each priority how many, how fast, and how promises were kept. */
export function ImportSummary({ report }: { report: ImportReport }) {
  const { t, language } = useTranslation();
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const number = new Intl.NumberFormat(language);
  const share = (value: number | null | undefined) => (value == null ? '–' : percent.format(value));
  return (
    <Paper withBorder bg="var(--attesta-surface)" component="section">
      <Title order={2} size="h4" p="md" pb={4}>
        {t('administration.report.title')}
      </Title>
      <Text size="sm" c="dimmed" px="md">
        {t('administration.report.span', { from: moment(report.firstEvent, language), to: moment(report.lastEvent, language) })}
      </Text>
      <WideTable label={t('administration.report.title')} minWidth={560}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              {['priority', 'incidents', 'median', 'source', 'response', 'resolution'].map((key) => (
                <Table.Th key={key}>{t(`administration.report.${key}`)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {(report.priorities ?? []).map((row) => (
              <Table.Tr key={row.priority}>
                <Table.Td>
                  <PriorityBadge priority={row.priority} />
                </Table.Td>
                <Table.Td>{number.format(row.incidents ?? 0)}</Table.Td>
                <Table.Td>{row.timeToResolve?.medianSeconds == null ? '–' : duration(row.timeToResolve.medianSeconds * 1000, language)}</Table.Td>
                <Table.Td>{share(row.sourceSla?.attainment)}</Table.Td>
                <Table.Td>{share(row.response?.attainment)}</Table.Td>
                <Table.Td>{share(row.resolution?.attainment)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
    </Paper>
  );
}
