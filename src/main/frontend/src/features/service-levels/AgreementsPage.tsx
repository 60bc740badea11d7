import { Anchor, Button, Paper, Table, Text } from '@mantine/core';
import { Link } from 'wouter';
import { useAgreements, useCalendars, type Agreement } from '@/api/serviceLevels';
import { useTranslation } from '@/i18n';
import { ServiceName } from '@/shared/Names';
import { CustomerName } from './CustomerName';
import { Frame } from './Frame';
import { ListState } from '@/shared/ListState';
import { WideTable } from '@/shared/WideTable';
import { useEditor } from './useEditor';

/** Every agreement: for whom it holds, by which calendar, and how much of it is to be kept. */
export default function AgreementsPage() {
  const { t } = useTranslation();
  const editor = useEditor();
  const agreements = useAgreements();
  const calendars = useCalendars().data ?? [];
  const rows = agreements.data ?? [];
  return (
    <Frame
      title={t('service-levels.section.agreements')}
      controls={
        editor && (
          <Button component={Link} href="/service-levels/agreements/new">
            {t('service-levels.agreement.new')}
          </Button>
        )
      }
    >
      <Paper withBorder bg="var(--attesta-surface)">
        {rows.length > 0 && (
          <WideTable label={t('service-levels.section.agreements')} minWidth={560}>
            <Table>
              <Table.Thead>
                <Table.Tr>
                  {['name', 'for', 'calendar', 'attainmentPercent', 'version'].map((key) => (
                    <Table.Th key={key}>{t(`service-levels.agreement.${key}`)}</Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {rows.map((row) => (
                  <Table.Tr key={row.key}>
                    <Table.Td>
                      <Anchor component={Link} href={`/service-levels/agreements/${row.key}`} underline="always">
                        {row.name}
                      </Anchor>
                    </Table.Td>
                    <Table.Td>
                      <Scope agreement={row} />
                    </Table.Td>
                    <Table.Td>{calendars.find((calendar) => calendar.key === row.calendar)?.name ?? row.calendar}</Table.Td>
                    <Table.Td>{row.attainmentPercent ? `${row.attainmentPercent} %` : '–'}</Table.Td>
                    <Table.Td>{row.version}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </WideTable>
        )}
        <ListState query={agreements} />
      </Paper>
      <Text size="xs" c="dimmed" mt="xs">
        {t('service-levels.agreement.which')}
      </Text>
    </Frame>
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
