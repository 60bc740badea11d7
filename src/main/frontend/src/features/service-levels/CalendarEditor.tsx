import { Alert, Button, Grid, Group, NativeSelect, Paper, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useCalendarPreview, useSavedCalendar, type CalendarText } from '@/api/serviceLevels';
import { useTranslation } from '@/i18n';
import { explain } from '@/shared/problems';
import { CalendarPreview } from './CalendarPreview';
import { faultsOf, toLocal, toMoment } from './faults';
import { HolidayFields } from './HolidayFields';
import { HourFields } from './HourFields';
import { zones } from './week';

interface Props {
  /** Key of the calendar; undefined for a new one. */
  id: string | undefined;
  version: number | undefined;
  before: CalendarText;
}

const textOf = ({ name, zone, hours, holidays }: CalendarText): CalendarText => ({ name, zone, hours, holidays });

/** Hours and holidays as fields, beside them what they would come to, and for how many clocks. */
export function CalendarEditor({ id, version, before }: Props) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const [edited, setEdited] = useState(textOf(before));
  const [key, setKey] = useState('');
  const [opened, setOpened] = useState(() => toLocal(new Date()));
  const [minutes, setMinutes] = useState(480);
  const [calendar] = useDebouncedValue(edited, 400);
  const openedAt = toMoment(opened);
  const preview = useCalendarPreview({ key: id, calendar, openedAt: openedAt ?? '', minutes }, !!openedAt && minutes > 0);
  const save = useSavedCalendar(id ?? key, version);
  const faults = { ...faultsOf(preview.error), ...faultsOf(save.error) };
  const problem = save.error ?? preview.error;
  const change = (part: Partial<CalendarText>) => setEdited((now) => ({ ...now, ...part }));
  const label = (name: string) => t(`service-levels.calendar.${name}`);
  return (
    <Grid gap="lg">
      <Grid.Col span={{ base: 12, lg: 7 }}>
        <Paper withBorder p="md" bg="var(--attesta-surface)">
          <Stack gap="md">
            {!id && (
              <TextInput
                label={label('key')}
                description={t('service-levels.agreement.keyHint')}
                value={key}
                error={faults.key}
                onChange={(event) => setKey(event.currentTarget.value)}
              />
            )}
            <TextInput label={label('name')} value={edited.name} maxLength={200} error={faults.name} onChange={(event) => change({ name: event.currentTarget.value })} />
            <NativeSelect label={label('zone')} description={label('zoneHint')} value={edited.zone} error={faults.zone} onChange={(event) => change({ zone: event.currentTarget.value })} data={zones(edited.zone)} />
            <HourFields week={edited.hours ?? {}} faults={faults} onChange={(hours) => change({ hours })} />
            <HolidayFields holidays={edited.holidays ?? []} faults={faults} onChange={(holidays) => change({ holidays })} />
            {problem && (
              <Alert color="red" role="alert">
                {explain(problem)}
              </Alert>
            )}
            {id && preview.data && (
              <Text size="sm" fw={600}>
                {t('service-levels.calendar.openClocks', { count: preview.data.openClocks ?? 0 })}
              </Text>
            )}
            <Group justify="flex-end">
              <Button
                loading={save.isPending}
                disabled={(!id && !key) || JSON.stringify(edited) === JSON.stringify(textOf(before))}
                onClick={() => save.mutate(edited, { onSuccess: () => go('/service-levels/calendars') })}
              >
                {t('service-levels.save', { version: (version ?? 0) + 1 })}
              </Button>
            </Group>
          </Stack>
        </Paper>
      </Grid.Col>
      <Grid.Col span={{ base: 12, lg: 5 }}>
        <CalendarPreview opened={opened} onOpened={setOpened} minutes={minutes} onMinutes={setMinutes} outlook={preview.data} />
      </Grid.Col>
    </Grid>
  );
}
