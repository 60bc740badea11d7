import { Button, Fieldset, Group, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from '@/i18n';
import { dayName, DAYS, fromFields, toFields, type Week } from './week';

interface Props {
  week: Week;
  faults: Record<string, string>;
  onChange: (week: Week) => void;
}

/** The hours of each weekday; several in a day leave out a break. */
export function HourFields({ week, faults, onChange }: Props) {
  const { t, language } = useTranslation();
  const words = (key: string, day: string) => t(`service-levels.calendar.${key}`, { day });
  return (
    <Fieldset legend={t('service-levels.calendar.week')}>
      <Stack gap="xs">
        {DAYS.map((day) => {
          const name = dayName(day, language);
          const hours = week[day] ?? [];
          const put = (next: string[]) => onChange({ ...week, [day]: next });
          const set = (at: number, part: { from?: string; to?: string }) =>
            put(hours.map((one, index) => (index === at ? fromFields({ ...toFields(one), ...part }) : one)));
          return (
            <div key={day}>
              <Group gap="xs" align="center">
                <Text size="sm" w={96}>
                  {name}
                </Text>
                {hours.length === 0 && (
                  <Text size="sm" c="dimmed">
                    {t('service-levels.calendar.closed')}
                  </Text>
                )}
                {hours.map((one, at) => (
                  <Group key={at} gap={4} wrap="nowrap">
                    <TextInput type="time" size="xs" aria-label={words('from', name)} value={toFields(one).from} onChange={(event) => set(at, { from: event.currentTarget.value })} />
                    <span aria-hidden>–</span>
                    <TextInput type="time" size="xs" aria-label={words('to', name)} value={toFields(one).to} onChange={(event) => set(at, { to: event.currentTarget.value })} />
                    <Button variant="subtle" color="gray" size="compact-sm" aria-label={words('remove', name)} onClick={() => put(hours.filter((_, index) => index !== at))}>
                      <span aria-hidden>✕</span>
                    </Button>
                  </Group>
                ))}
                <Button variant="subtle" size="compact-sm" aria-label={words('add', name)} onClick={() => put([...hours, hours.length === 0 ? '08:00-17:00' : '18:00-20:00'])}>
                  <span aria-hidden>+</span>
                </Button>
              </Group>
              {faults[`hours.${day}`] && (
                <Text size="xs" role="alert" c="var(--mantine-color-error)">
                  {faults[`hours.${day}`]}
                </Text>
              )}
            </div>
          );
        })}
        {faults.hours && <Text size="xs" role="alert">{faults.hours}</Text>}
        <Text size="xs" c="dimmed">
          {t('service-levels.calendar.midnight')}
        </Text>
      </Stack>
    </Fieldset>
  );
}
