import type { ScheduleEventData } from '@mantine/schedule';
import dayjs from 'dayjs';
import type { Entry, Span } from '@/api/calendar';
import { idOf, isRange, lookOf } from './entries';

const LOCAL = 'YYYY-MM-DD HH:mm:ss';

/** The lane of what is about every service. */
export const EVERYTHING = '*';

/** An entry as the grids take it: by wall clock of the browser's zone. */
export function toEvent(entry: Entry, background: boolean, lane?: string): ScheduleEventData {
  return {
    id: lane === undefined ? idOf(entry) : `${idOf(entry)}@${lane}`,
    title: entry.title ?? '',
    start: dayjs(entry.start).format(LOCAL),
    end: dayjs(entry.end).format(LOCAL),
    color: lookOf(entry).color,
    variant: 'light',
    display: background && isRange(entry) ? 'background' : 'default',
    payload: { entry },
    resourceId: lane,
  };
}

/**
 * An entry in the week: one that goes on over midnight, as nightly work does, stands in both days by its hours.
 * What lasts longer than a day is left to the row of whole days.
 */
export function toWeek(entry: Entry): ScheduleEventData[] {
  const start = dayjs(entry.start);
  const end = dayjs(entry.end);
  const midnight = start.add(1, 'day').startOf('day');
  if (!end.isAfter(midnight) || end.diff(start, 'hour') >= 24) return [toEvent(entry, true)];
  const whole = toEvent(entry, true);
  return [
    { ...whole, id: `${whole.id}#1`, end: midnight.subtract(1, 'second').format(LOCAL) },
    { ...whole, id: `${whole.id}#2`, start: midnight.format(LOCAL) },
  ];
}

/** Where the whole entry would be when a piece of it was dropped with this start. */
export function droppedAt(event: ScheduleEventData, newStart: string): Span {
  const { start, end } = entryOf(event);
  const by = dayjs(newStart).diff(dayjs(event.start), 'minute');
  return { start: dayjs(start).add(by, 'minute').toISOString(), end: dayjs(end).add(by, 'minute').toISOString() };
}

export function entryOf(event: ScheduleEventData): Entry {
  return event.payload!.entry as Entry;
}

/** The services of which something is shown, in the order of their keys; what is about everything comes first. */
export function lanesOf(entries: Entry[]): string[] {
  const services = new Set(entries.flatMap(servicesOf));
  const named = [...services].filter((service) => service !== EVERYTHING).sort();
  return services.has(EVERYTHING) ? [EVERYTHING, ...named] : named;
}

/** In which lanes an entry stands: of its own service, and of those that are down meanwhile. */
export function servicesOf(entry: Entry): string[] {
  const all = new Set([...(entry.service ? [entry.service] : []), ...(entry.services ?? [])]);
  return all.size > 0 ? [...all] : [EVERYTHING];
}
