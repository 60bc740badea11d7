import { Button, Group, Paper, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { usePeriods, type Kind, type Period } from '@/api/periods';
import { useTranslation } from '@/i18n';
import { explain } from '@/shared/problems';
import { ServiceName } from '@/shared/Names';
import { PeriodDialog } from './PeriodDialog';
import { describeRule } from './recurrence';
import { RetireDialog } from './RetireDialog';
import { wallClock } from './wallClock';

/** Freezes or maintenance windows in force, and for those who may, their upkeep. */
export function PeriodTable({ kind, edits }: { kind: Kind; edits: boolean }) {
  const { t, language } = useTranslation();
  const periods = usePeriods(kind);
  const [edited, setEdited] = useState<Period>();
  const [retired, setRetired] = useState<Period>();
  const rows = periods.data ?? [];
  return (
    <Paper withBorder p="md" bg="var(--attesta-surface)" component="section" aria-label={t(`calendar.kinds.${kind}`)}>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4">
          {t(`calendar.kinds.${kind}`)}
        </Title>
        {edits && (
          <Button size="xs" onClick={() => setEdited({})}>
            {t(`calendar.periods.add.${kind}`)}
          </Button>
        )}
      </Group>
      {periods.isError && <Text role="alert">{explain(periods.error)}</Text>}
      {periods.isSuccess && rows.length === 0 && (
        <Text size="sm" c="dimmed">
          {t(`calendar.periods.none.${kind}`)}
        </Text>
      )}
      {rows.length > 0 && (
        <div role="region" aria-label={t(`calendar.kinds.${kind}`)} tabIndex={0} style={{ overflowX: 'auto' }}>
          <Table miw={640}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('calendar.periods.name')}</Table.Th>
                <Table.Th>{t('calendar.periods.about')}</Table.Th>
                <Table.Th>{t('calendar.periods.when')}</Table.Th>
                <Table.Th>{t('calendar.periods.effect')}</Table.Th>
                {edits && <Table.Th>{t('calendar.periods.upkeep')}</Table.Th>}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((period) => (
                <Table.Tr key={period.key}>
                  <Table.Td>
                    <Text size="sm" fw={600}>
                      {period.name}
                    </Text>
                    <Text size="xs" c="dimmed">
                      {period.reason}
                    </Text>
                  </Table.Td>
                  <Table.Td>
                    <About period={period} />
                  </Table.Td>
                  <Table.Td>
                    {wallClock(period.firstStart, period.firstEnd, language)}
                    <Text size="xs" c="dimmed">
                      {describeRule(period.recurrence, t)} · {period.zone}
                    </Text>
                  </Table.Td>
                  <Table.Td>
                    {t(period.blocking ? 'calendar.periods.blocks' : 'calendar.periods.warns')}
                    {(period.exempt ?? []).length > 0 && (
                      <Text size="xs" c="dimmed">
                        {t('calendar.periods.exceptFor')}{' '}
                        {period.exempt!.map((category) => t(`change.category.${category}`)).join(', ')}
                      </Text>
                    )}
                  </Table.Td>
                  {edits && (
                    <Table.Td>
                      <Group gap={6} wrap="nowrap">
                        <Button
                          size="compact-sm"
                          variant="light"
                          aria-label={t('calendar.periods.editNamed', { name: period.name })}
                          onClick={() => setEdited(period)}
                        >
                          {t('calendar.periods.edit')}
                        </Button>
                        <Button
                          size="compact-sm"
                          variant="light"
                          color="red"
                          aria-label={t('calendar.periods.retireNamed', { name: period.name })}
                          onClick={() => setRetired(period)}
                        >
                          {t('calendar.periods.retire')}
                        </Button>
                      </Group>
                    </Table.Td>
                  )}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      {edited && <PeriodDialog kind={kind} period={edited} taken={rows} onClose={() => setEdited(undefined)} />}
      {retired && <RetireDialog kind={kind} period={retired} onClose={() => setRetired(undefined)} />}
    </Paper>
  );
}

function About({ period }: { period: Period }) {
  const { t } = useTranslation();
  const parts = [
    period.service && <ServiceName key="service" id={period.service} />,
    period.ciClass && <span key="class">{t('calendar.periods.ofClass', { name: period.ciClass })}</span>,
    period.customer && <span key="customer">{t('calendar.periods.ofCustomer', { name: period.customer })}</span>,
    period.site && <span key="site">{t('calendar.periods.ofSite', { name: period.site })}</span>,
  ].filter(Boolean);
  if (parts.length === 0) return <>{t('calendar.everything')}</>;
  return (
    <>
      {parts.map((part, index) => (
        <div key={index}>{part}</div>
      ))}
    </>
  );
}
