import { Table, Text } from '@mantine/core';
import type { ServiceReport } from '@/api/reports';
import { useTranslation } from '@/i18n';
import { WideTable } from '@/shared/WideTable';
import { agreedLines, measuredLines, type Line } from './lines';
import { Met } from '@/shared/measures/Met';
import { Section } from './Section';
import { Spark } from './Spark';
import { told } from '@/shared/measures/told';

/** What was agreed, and what else is measured, each with its trend and what it was before. */
export function ReportFigures({ report }: { report: ServiceReport }) {
  const { t, language } = useTranslation();
  return (
    <>
      <Lines title={t('reports.report.agreed')} lines={agreedLines(report, t)} empty={t('reports.report.nothingAgreed')} />
      <Lines title={t('reports.report.measured')} lines={measuredLines(report, language)} empty={t('reports.nothing')} />
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
                  <Met met={line.met} none="–" />
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
