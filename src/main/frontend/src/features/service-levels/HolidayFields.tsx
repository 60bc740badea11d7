import { Button, Fieldset, Group, Stack, Text, TextInput } from '@mantine/core';
import type { components } from '@/api/schema';
import { useTranslation } from '@/i18n';

type Days = components['schemas']['CalendarTextDaysOff'];

interface Props {
  holidays: Days[];
  faults: Record<string, string>;
  onChange: (holidays: Days[]) => void;
}

/** Days on which nothing counts, each by its name. */
export function HolidayFields({ holidays, faults, onChange }: Props) {
  const { t } = useTranslation();
  const label = (key: string) => t(`service-levels.holiday.${key}`);
  const set = (at: number, part: Partial<Days>) => onChange(holidays.map((one, index) => (index === at ? { ...one, ...part } : one)));
  return (
    <Fieldset legend={t('service-levels.calendar.holidays')}>
      <Stack gap="xs">
        {holidays.map((days, at) => (
          <div key={at}>
            <Group gap="xs" align="flex-end">
              <TextInput type="date" size="xs" label={label('first')} value={days.first ?? ''} onChange={(event) => set(at, { first: event.currentTarget.value })} />
              <TextInput type="date" size="xs" label={label('last')} value={days.last ?? ''} onChange={(event) => set(at, { last: event.currentTarget.value || undefined })} />
              <TextInput size="xs" label={label('name')} value={days.name ?? ''} maxLength={200} onChange={(event) => set(at, { name: event.currentTarget.value })} />
              <Button variant="subtle" color="gray" size="compact-sm" mb={4} aria-label={t('service-levels.holiday.remove', { name: days.name })} onClick={() => onChange(holidays.filter((_, index) => index !== at))}>
                <span aria-hidden>✕</span>
              </Button>
            </Group>
            {faults[`holidays.${at}`] && (
              <Text size="xs" role="alert" c="var(--mantine-color-error)">
                {faults[`holidays.${at}`]}
              </Text>
            )}
          </div>
        ))}
        <Group>
          <Button variant="light" size="compact-sm" onClick={() => onChange([...holidays, { first: undefined, name: '' } as Days])}>
            {label('add')}
          </Button>
        </Group>
      </Stack>
    </Fieldset>
  );
}
