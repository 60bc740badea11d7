import { Badge, Table } from '@mantine/core';
import { useDeliveries, type ReportDelivery } from '@/api/reports';
import { useTranslation } from '@/i18n';
import { PersonName } from '@/shared/Names';
import { moment } from '@/shared/time';
import { WideTable } from '@/shared/WideTable';
import { Section } from './Section';

/** Who got the report when, and why somebody did not. */
export function Deliveries({ report }: { report: number }) {
  const { t } = useTranslation();
  const deliveries = useDeliveries(report).data;
  if (!deliveries) return null;
  return (
    <Section title={t('reports.report.deliveries')} empty={deliveries.length === 0 && t('reports.report.notSent')}>
      <WideTable label={t('reports.report.deliveries')} minWidth={480}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('reports.delivery.recipient')}</Table.Th>
              <Table.Th>{t('reports.delivery.noticed')}</Table.Th>
              <Table.Th>{t('reports.delivery.mailed')}</Table.Th>
              <Table.Th>{t('reports.schedule.formats')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {deliveries.map((one) => (
              <Row key={one.id} delivery={one} />
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
    </Section>
  );
}

function Row({ delivery }: { delivery: ReportDelivery }) {
  const { t, language } = useTranslation();
  return (
    <Table.Tr>
      <Table.Td>{delivery.kind === 'CONTACT' ? delivery.recipient : <PersonName id={delivery.recipient!} />}</Table.Td>
      <Table.Td>{delivery.noticedAt ? moment(delivery.noticedAt, language) : '–'}</Table.Td>
      <Table.Td>
        {delivery.mailedAt ? (
          moment(delivery.mailedAt, language)
        ) : (
          <Badge className="attesta-legible" tt="none" variant="light" color={delivery.unsent ? 'orange' : 'gray'}>
            {t(`reports.delivery.${delivery.unsent ?? 'waits'}`, { defaultValue: delivery.unsent })}
          </Badge>
        )}
      </Table.Td>
      <Table.Td>{(delivery.formats ?? []).map((format) => t(`reports.format.${format}`)).join(', ')}</Table.Td>
    </Table.Tr>
  );
}
