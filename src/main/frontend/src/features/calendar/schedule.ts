import type { ScheduleEventData } from '@mantine/schedule';
import dayjs from 'dayjs';
import type { Entry } from '@/api/calendar';
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

/** A wall clock time of the grids as a moment. */
export function instant(local: string): string {
  return dayjs(local).toISOString();
}
