import { Paper, Stack, Table, Text, Title } from '@mantine/core';
import type { CalendarText } from '@/api/serviceLevels';
import { useTranslation } from '@/i18n';
import { dayName, DAYS } from './week';

/** When time counts, to read. */
export function CalendarFacts({ calendar }: { calendar: CalendarText }) {
  const { t, language } = useTranslation();
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  const day = (iso: string) => date.format(new Date(`${iso}T00:00:00Z`));
  return (
    <Paper withBorder p="md" bg="var(--attesta-surface)" maw={720}>
      <Stack gap="md">
        <Text size="sm">{t('service-levels.calendar.inZone', { zone: calendar.zone })}</Text>
        <Table>
          <Table.Tbody>
            {DAYS.map((name) => (
              <Table.Tr key={name}>
                <Table.Th scope="row">{dayName(name, language)}</Table.Th>
                <Table.Td>{(calendar.hours?.[name] ?? []).join(', ') || t('service-levels.calendar.closed')}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <Title order={2} size="h5">
          {t('service-levels.calendar.holidays')}
        </Title>
        {(calendar.holidays ?? []).length === 0 && <Text size="sm">{t('service-levels.calendar.noHolidays')}</Text>}
        {(calendar.holidays ?? []).map((days) => (
          <Text key={`${days.first} ${days.name}`} size="sm">
            {days.name}: {day(days.first!)}
            {days.last && days.last !== days.first ? ` – ${day(days.last)}` : ''}
          </Text>
        ))}
      </Stack>
    </Paper>
  );
}
