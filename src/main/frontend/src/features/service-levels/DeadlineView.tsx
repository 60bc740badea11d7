import { Table, Text } from '@mantine/core';
import type { Deadline } from '@/api/serviceLevels';
import { useTranslation } from '@/i18n';
import { duration } from '@/shared/duration';
import { moment, zone } from '@/shared/time';
import { WideTable } from '@/shared/WideTable';

const zoned = (iso: string | undefined, language: string, timeZone: string | undefined) =>
  iso ? new Intl.DateTimeFormat(language, { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', timeZone }).format(new Date(iso)) : '';

/** A deadline, and every stretch of time that leads to it, by the wall clock of the calendar. */
export function DeadlineView({ name, deadline }: { name: string; deadline: Deadline | undefined }) {
  const { t, language } = useTranslation();
  if (!deadline) return <Text size="sm">{t('service-levels.preview.never', { name })}</Text>;
  return (
    <div>
      <Text>
        {name}:{' '}
        <Text span fw={600} inherit>
          {t('service-levels.preview.due', { when: moment(deadline.dueAt, language), zone: zone() })}
        </Text>
      </Text>
      <details>
        <summary>{t('service-levels.preview.why', { zone: deadline.zone })}</summary>
        <WideTable label={t('service-levels.preview.why', { zone: deadline.zone })} minWidth={420}>
        <Table mt="xs">
          <Table.Thead>
            <Table.Tr>
              {['from', 'to', 'what', 'counts'].map((key) => (
                <Table.Th key={key}>{t(`service-levels.preview.${key}`)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {(deadline.stretches ?? []).map((stretch) => (
              <Table.Tr key={stretch.from}>
                <Table.Td>{zoned(stretch.from, language, deadline.zone)}</Table.Td>
                <Table.Td>{zoned(stretch.to, language, deadline.zone)}</Table.Td>
                <Table.Td>{stretch.detail ?? t(`service-levels.why.${stretch.reason}`, { defaultValue: stretch.reason })}</Table.Td>
                <Table.Td>{stretch.counted ? duration(stretch.millis ?? 0, language, true) : '–'}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        </WideTable>
        {!deadline.complete && <Text size="sm">{t('service-levels.preview.cut')}</Text>}
      </details>
    </div>
  );
}
