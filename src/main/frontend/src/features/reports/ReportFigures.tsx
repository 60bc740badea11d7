import { Table, Text } from '@mantine/core';
import type { ReportTrend, ServiceReport } from '@/api/reports';
import type { Measure } from '@/api/measures';
import { useTranslation } from '@/i18n';
import { WideTable } from '@/shared/WideTable';
import { Met } from './Met';
import { Section } from './Section';
import { Spark } from './Spark';
import { told, wordsOf } from './told';

interface Line {
  key: string;
  name: string;
  below: string;
  unit: Measure['unit'];
  value: number | null | undefined;
  target: number | null | undefined;
  direction: Measure['direction'];
  met: boolean | null | undefined;
  previous: number | null | undefined;
  lastYear: number | null | undefined;
  trend: ReportTrend[];
}

/** What was agreed, and what else is measured, each with its trend and what it was before. */
export function ReportFigures({ report }: { report: ServiceReport }) {
  const { t, language } = useTranslation();
  const agreed: Line[] = (report.targets ?? []).map((one) => ({
    key: `${one.agreement} ${one.metric}`,
    name: t(`reports.metric.${one.metric}`),
    below: t('reports.report.kept', { name: one.name, kept: one.kept, judged: one.judged }),
    unit: 'PERCENT',
    direction: 'UP',
    value: one.value,
    target: one.target,
    met: one.met,
    previous: one.previous,
    lastYear: one.lastYear,
    trend: one.trend ?? [],
  }));
  const measured: Line[] = (report.measures ?? []).map((one) => {
    const words = wordsOf(one as Measure, language);
    return {
      key: one.key!,
      name: words.name,
      below: words.meaning,
      unit: one.unit!,
      direction: one.direction!,
      value: one.value,
      target: one.target,
      met: one.met,
      previous: one.previous,
      lastYear: one.lastYear,
      trend: one.trend ?? [],
    };
  });
  return (
    <>
      <Lines title={t('reports.report.agreed')} lines={agreed} empty={t('reports.report.nothingAgreed')} />
      <Lines title={t('reports.report.measured')} lines={measured.filter((line) => line.value !== null && line.value !== undefined)} empty={t('reports.nothing')} />
    </>
  );
}

function Lines({ title, lines, empty }: { title: string; lines: Line[]; empty: string }) {
  const { t, language } = useTranslation();
  return (
    <Section title={title} empty={lines.length === 0 && empty}>
      <WideTable label={title} minWidth={760}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('reports.measures.measure')}</Table.Th>
              <Table.Th ta="right">{t('reports.value.value')}</Table.Th>
              <Table.Th ta="right">{t('reports.target')}</Table.Th>
              <Table.Th>{t('reports.verdict')}</Table.Th>
              <Table.Th ta="right">{t('reports.previous')}</Table.Th>
              <Table.Th ta="right">{t('reports.lastYear')}</Table.Th>
              <Table.Th>{t('reports.trend')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map((line) => (
              <Table.Tr key={line.key}>
                <Table.Th scope="row" fw={600}>
                  {line.name}
                  <Text size="xs" c="dimmed">
                    {line.below}
                  </Text>
                </Table.Th>
                <Table.Td ta="right">{told(line.value, line.unit, language)}</Table.Td>
                <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>
                  {line.target === null || line.target === undefined ? '–' : `${line.direction === 'UP' ? '≥' : '≤'} ${told(line.target, line.unit, language)}`}
                </Table.Td>
                <Table.Td>
                  <Met met={line.met} />
                </Table.Td>
                <Table.Td ta="right">{told(line.previous, line.unit, language)}</Table.Td>
                <Table.Td ta="right">{told(line.lastYear, line.unit, language)}</Table.Td>
                <Table.Td>
                  <Spark name={line.name} unit={line.unit} trend={line.trend} target={line.target} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
    </Section>
  );
}
