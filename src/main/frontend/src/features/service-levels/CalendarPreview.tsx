import { Group, NumberInput, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import type { components } from '@/api/schema';
import { useTranslation } from '@/i18n';
import { duration } from '@/shared/duration';
import { moment, zone } from '@/shared/time';
import { DeadlineView } from './DeadlineView';

interface Props {
  opened: string;
  onOpened: (opened: string) => void;
  minutes: number;
  onMinutes: (minutes: number) => void;
  outlook: components['schemas']['PreviewRestCalendarOutlook'] | undefined;
}

/** What a promise of so much working time comes to by the calendar as it is typed. */
export function CalendarPreview({ opened, onOpened, minutes, onMinutes, outlook }: Props) {
  const { t, language } = useTranslation();
  return (
    <Paper withBorder p="md" bg="var(--attesta-surface)" component="section">
      <Stack gap="sm">
        <Title order={2} size="h4">
          {t('service-levels.preview.title')}
        </Title>
        <Group gap="sm" align="flex-end">
          <TextInput type="datetime-local" label={t('service-levels.preview.opened', { zone: zone() })} value={opened} onChange={(event) => onOpened(event.currentTarget.value)} />
          <NumberInput label={t('service-levels.preview.minutes')} value={minutes} min={1} max={1_000_000} allowDecimal={false} w={170} onChange={(value) => typeof value === 'number' && onMinutes(value)} />
        </Group>
        {outlook && <DeadlineView name={t('service-levels.preview.promise')} deadline={outlook.deadline} />}
        {outlook && (
          <div>
            <Text size="sm" fw={600}>
              {t('service-levels.calendar.clockChanges')}
            </Text>
            {(outlook.clockChanges ?? []).map((change) => (
              <Text key={change.at} size="sm" c="dimmed">
                {t(`service-levels.calendar.${(change.seconds ?? 0) > 0 ? 'forward' : 'back'}`, {
                  when: moment(change.at, language),
                  by: duration((change.seconds ?? 0) * 1000, language),
                })}
              </Text>
            ))}
            <Text size="sm" c="dimmed">
              {t(`service-levels.calendar.${outlook.clockChanges?.length ? 'wallClock' : 'noChange'}`)}
            </Text>
          </div>
        )}
      </Stack>
    </Paper>
  );
}
