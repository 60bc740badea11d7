import { Anchor, Table, Text } from '@mantine/core';
import { Link } from 'wouter';
import type { ServiceReport } from '@/api/reports';
import { useTranslation } from '@/i18n';
import { duration } from '@/shared/duration';
import { moment } from '@/shared/time';
import { WideTable } from '@/shared/WideTable';
import { Section } from './Section';

/** When services were down. */
export function ReportOutages({ report }: { report: ServiceReport }) {
  const { t, language } = useTranslation();
  const outages = report.availability?.outages ?? [];
  return (
    <Section title={t('reports.report.outages')} empty={outages.length === 0 && t('reports.report.noOutage')}>
      <WideTable label={t('reports.report.outages')} minWidth={560}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('reports.dimension.service')}</Table.Th>
              <Table.Th>{t('reports.time')}</Table.Th>
              <Table.Th ta="right">{t('reports.report.agreedTime')}</Table.Th>
              <Table.Th>{t('reports.item')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {outages.map((one) => (
              <Table.Tr key={`${one.number} ${one.from}`}>
                <Table.Td>{one.serviceName}</Table.Td>
                <Table.Td>
                  {moment(one.from, language)} – {moment(one.until, language)}
                </Table.Td>
                <Table.Td ta="right">{duration((one.minutes ?? 0) * 60_000, language, true)}</Table.Td>
                <Table.Td>
                  <Anchor component={Link} href={`/work-items/${one.number}`}>
                    {one.number}
                  </Anchor>
                  <Text size="xs" c="dimmed">
                    {one.title}
                  </Text>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
    </Section>
  );
}
