import { Group, Paper, Text } from '@mantine/core';
import { Link } from 'wouter';
import { useCalendars, type Agreement } from '@/api/serviceLevels';
import { useTranslation } from '@/i18n';
import { ServiceName } from '@/shared/Names';
import { CustomerName } from './CustomerName';

/** What was agreed, to read. */
export function AgreementFacts({ agreement }: { agreement: Agreement }) {
  const { t } = useTranslation();
  const calendar = useCalendars().data?.find((one) => one.key === agreement.calendar);
  const facts = [
    ['service', agreement.service ? <ServiceName id={agreement.service} /> : t('service-levels.agreement.any')],
    ['customer', agreement.customer ? <CustomerName id={agreement.customer} /> : t('service-levels.agreement.any')],
    ['criticality', agreement.criticality ? t(`service-levels.criticality.${agreement.criticality}`) : t('service-levels.agreement.any')],
    ['calendar', <Link href={`/service-levels/calendars/${agreement.calendar}`}>{calendar?.name ?? agreement.calendar}</Link>],
    ['decision', agreement.decision],
    ['attainmentPercent', agreement.attainmentPercent ? `${agreement.attainmentPercent} %` : t('service-levels.agreement.noShare')],
  ] as const;
  return (
    <Paper withBorder p="md" bg="var(--attesta-surface)">
      <Group gap="8px 32px">
        {facts.map(([key, value]) => (
          <div key={key}>
            <Text size="xs" c="dimmed">
              {t(`service-levels.agreement.${key}`)}
            </Text>
            <Text size="sm" component="div">
              {value}
            </Text>
          </div>
        ))}
      </Group>
    </Paper>
  );
}
