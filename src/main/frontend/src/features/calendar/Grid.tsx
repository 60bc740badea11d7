import '@mantine/schedule/styles.css';
import './grid.css';
import 'dayjs/locale/de';
import { MonthView, ResourcesMonthView, WeekView, type ScheduleEventData } from '@mantine/schedule';
import type { Entry, Span } from '@/api/calendar';
import { useTranslation } from '@/i18n';
import { ServiceName } from '@/shared/Names';
import { isMovable } from './entries';
import { EventBody } from './EventBody';
import { droppedAt, EVERYTHING, entryOf, lanesOf, servicesOf, toEvent, toWeek } from './schedule';
import { useLabels } from './useLabels';

interface Props {
  view: 'month' | 'week' | 'lanes';
  date: string;
  entries: Entry[];
  /** Whether the person moves windows. */
  moves: boolean;
  onOpen: (entry: Entry) => void;
  onDrop: (entry: Entry, span: Span) => void;
  onDay: (date: string) => void;
}

interface Dropped {
  newStart: string;
  event: ScheduleEventData;
}

/** The calendar as a month, a week, or a month with a lane for each service. */
export function Grid({ view, date, entries, moves, onOpen, onDrop, onDay }: Props) {
  const { t, language } = useTranslation();
  const labels = useLabels();
  const shared = {
    date,
    labels,
    locale: language,
    withHeader: false,
    withEventsDragAndDrop: moves,
    canDragEvent: (event: ScheduleEventData) => isMovable(entryOf(event)),
    onEventDrop: ({ newStart, event }: Dropped) => onDrop(entryOf(event), droppedAt(event, newStart)),
    onEventClick: (event: ScheduleEventData) => onOpen(entryOf(event)),
    renderEventBody: (event: ScheduleEventData) => <EventBody entry={entryOf(event)} />,
  };
  if (view === 'month') {
    return (
      <MonthView
        {...shared}
        className="attesta-calendar"
        events={entries.map((entry) => toEvent(entry, false))}
        maxEventsPerDay={4}
        weekdayFormat="ddd"
        onDayClick={onDay}
        withWeekNumbers
      />
    );
  }
  if (view === 'week') {
    return (
      <WeekView
        {...shared}
        className="attesta-calendar"
        events={entries.flatMap(toWeek)}
        withInteractiveBackgroundEvents
        eventDragInterval={15}
        slotHeight={26}
        highlightToday
      />
    );
  }
  const lanes = lanesOf(entries);
  return (
    <ResourcesMonthView
      {...shared}
      className="attesta-calendar"
      resources={(lanes.length > 0 ? lanes : [EVERYTHING]).map((lane) => ({ id: lane, label: lane }))}
      renderResourceLabel={({ id }) =>
        id === EVERYTHING ? t('calendar.everything') : <ServiceName id={String(id)} />
      }
      events={entries.flatMap((entry) => servicesOf(entry).map((lane) => toEvent(entry, false, lane)))}
      maxEventsPerTimeSlot={3}
      dayWidth="56px"
      rowHeight="96px"
    />
  );
}
