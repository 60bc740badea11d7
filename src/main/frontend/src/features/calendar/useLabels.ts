import type { ScheduleLabelsOverride } from '@mantine/schedule';
import { useTranslation } from '@/i18n';

const KEYS = ['allDay', 'weekday', 'timeSlot', 'more', 'noEvents', 'resource', 'resources', 'resourceSlot', 'day', 'week', 'month'] as const;

/** What the grids say themselves, in the language of the page. */
export function useLabels(): ScheduleLabelsOverride {
  const { t } = useTranslation();
  return {
    ...Object.fromEntries(KEYS.map((key) => [key, t(`calendar.grid.${key}`)])),
    moreLabel: (count: number) => t('calendar.grid.moreLabel', { count }),
  };
}
