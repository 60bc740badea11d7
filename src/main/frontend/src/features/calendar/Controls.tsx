import { ActionIcon, Button, Group, NativeSelect, SegmentedControl, Text } from '@mantine/core';
import dayjs, { type Dayjs } from 'dayjs';
import { useServices } from '@/api/services';
import { useTranslation } from '@/i18n';
import { STATES } from './entries';
import { isView, moved, VIEWS } from './range';
import type { Shown } from './useCalendarView';

interface Props {
  shown: Shown;
  show: (part: Partial<Shown>) => void;
  phone: boolean;
  from: Dayjs;
  to: Dayjs;
}

/** Which time, in which view, and of what. */
export function Controls({ shown, show, phone, from, to }: Props) {
  const { t, language } = useTranslation();
  const services = useServices().data ?? [];
  const format = new Intl.DateTimeFormat(
    language,
    shown.view === 'week' ? { dateStyle: 'medium' } : { month: 'long', year: 'numeric' },
  );
  const label =
    shown.view === 'week'
      ? format.formatRange(from.toDate(), to.subtract(1, 'day').toDate())
      : format.format(dayjs(shown.date).toDate());
  return (
    <Group justify="space-between" gap="sm" className="no-print">
      <Group gap="xs">
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t('calendar.previous')}
          onClick={() => show({ date: moved(shown.view, shown.date, -1) })}
        >
          <span aria-hidden>‹</span>
        </ActionIcon>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t('calendar.next')}
          onClick={() => show({ date: moved(shown.view, shown.date, 1) })}
        >
          <span aria-hidden>›</span>
        </ActionIcon>
        <Button variant="default" onClick={() => show({ date: dayjs().format('YYYY-MM-DD') })}>
          {t('calendar.today')}
        </Button>
        <Text fw={600} aria-live="polite">
          {label}
        </Text>
      </Group>
      <Group gap="xs">
        {!phone && (
          <SegmentedControl
            aria-label={t('calendar.view')}
            value={shown.view}
            onChange={(view) => isView(view) && show({ view })}
            data={VIEWS.map((value) => ({ value, label: t(`calendar.views.${value}`) }))}
          />
        )}
        <NativeSelect
          aria-label={t('calendar.service')}
          value={shown.service}
          onChange={(event) => show({ service: event.currentTarget.value })}
          data={[
            { value: '', label: t('calendar.anyService') },
            ...services.map((service) => ({ value: service.key!, label: service.name ?? service.key! })),
          ]}
        />
        <NativeSelect
          aria-label={t('calendar.state')}
          value={shown.state}
          onChange={(event) => show({ state: event.currentTarget.value })}
          data={[
            { value: '', label: t('calendar.anyState') },
            ...STATES.map((value) => ({ value, label: t(`calendar.states.${value}`) })),
          ]}
        />
      </Group>
    </Group>
  );
}
