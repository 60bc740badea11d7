import { Anchor, Table, Text } from '@mantine/core';
import { Link } from 'wouter';
import type { ServiceReport } from '@/api/reports';
import { useTranslation } from '@/i18n';
import { duration } from '@/shared/duration';
import { moment } from '@/shared/time';
import { WideTable } from '@/shared/WideTable';
import { Met } from '@/shared/measures/Met';
import { Section } from './Section';
import { told } from '@/shared/measures/told';

/** How far services were there in the agreed hours, and when they were down. */
export function ReportOutages({ report }: { report: ServiceReport }) {
  const { t } = useTranslation();
  const services = report.availability?.services ?? [];
  const outages = report.availability?.outages ?? [];
  return (
    <>
      {services.length > 0 && (
        <Section title={t('reports.report.availability')}>
          <Services services={services} />
        </Section>
      )}
      <Section title={t('reports.report.outages')} empty={outages.length === 0 && t('reports.report.noOutage')}>
        <Outages outages={outages} />
      </Section>
    </>
  );
}

type Availability = NonNullable<ServiceReport['availability']>;

function Services({ services }: { services: NonNullable<Availability['services']> }) {
  const { t, language } = useTranslation();
  return (
    <WideTable label={t('reports.report.availability')} minWidth={480}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('reports.dimension.service')}</Table.Th>
            <Table.Th ta="right">{t('reports.report.availability')}</Table.Th>
            <Table.Th ta="right">{t('reports.target')}</Table.Th>
            <Table.Th>{t('reports.verdict')}</Table.Th>
            <Table.Th ta="right">{t('reports.report.agreedTime')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {services.map((one) => (
            <Table.Tr key={one.service}>
              <Table.Th scope="row" fw={400}>
                {one.name}
              </Table.Th>
              <Table.Td ta="right">{told(one.value, 'PERCENT', language)}</Table.Td>
              <Table.Td ta="right">{one.target === null || one.target === undefined ? '–' : `≥ ${told(one.target, 'PERCENT', language)}`}</Table.Td>
              <Table.Td>
                <Met met={one.met} none="–" />
              </Table.Td>
              <Table.Td ta="right">{one.downMinutes ? duration(one.downMinutes * 60_000, language, true) : told(0, 'MINUTES', language)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
}

function Outages({ outages }: { outages: NonNullable<Availability['outages']> }) {
  const { t, language } = useTranslation();
  return (
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
                {moment(one.from, language)} – {one.until ? moment(one.until, language) : t('reports.report.stillDown')}
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
  );
}
