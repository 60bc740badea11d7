import { Anchor, Text } from '@mantine/core';
import { Link } from 'wouter';
import { useAgreements, useCalendars, type Agreement } from '@/api/serviceLevels';
import { useTranslation } from '@/i18n';
import { ServiceName } from '@/shared/Names';
import { CustomerName } from './CustomerName';
import { KeptList } from './KeptList';

/** Every agreement: for whom it holds, by which calendar, and how much of it is to be kept. */
export default function AgreementsPage() {
  const { t } = useTranslation();
  const calendars = useCalendars().data ?? [];
  return (
    <KeptList
      section="agreements"
      one="agreement"
      heads={['name', 'for', 'calendar', 'attainmentPercent', 'version']}
      minWidth={560}
      query={useAgreements()}
      cells={(row) => [
        <Anchor component={Link} href={`/service-levels/agreements/${row.key}`} underline="always">
          {row.name}
        </Anchor>,
        <Scope agreement={row} />,
        calendars.find((calendar) => calendar.key === row.calendar)?.name ?? row.calendar,
        row.attainmentPercent ? `${row.attainmentPercent} %` : '–',
        row.version,
      ]}
      below={
        <Text size="xs" c="dimmed" mt="xs">
          {t('service-levels.agreement.which')}
        </Text>
      }
    />
  );
}

function Scope({ agreement }: { agreement: Agreement }) {
  const { t } = useTranslation();
  const { service, customer, criticality } = agreement;
  if (!service && !customer && !criticality) return <>{t('service-levels.agreement.everything')}</>;
  const parts = [
    service && <ServiceName id={service} />,
    customer && <CustomerName id={customer} />,
    criticality && t('service-levels.agreement.ofCriticality', { criticality: t(`service-levels.criticality.${criticality}`) }),
  ].filter(Boolean);
  return (
    <>
      {parts.map((part, at) => (
        <span key={at}>
          {at > 0 && ', '}
          {part}
        </span>
      ))}
    </>
  );
}
