import type { WidgetFigures } from '@/api/dashboards';
import type { Figure } from '@/api/measures';
import { lastDay } from '@/shared/measures/told';

/** Figures as rows, one for each value of the split, and columns, one for each time. */
export interface Rows {
  times: { from: string; until: string }[];
  rows: { of: string | null; values: (number | null)[]; met: (boolean | null)[] }[];
}

/** Rows with the largest last value first do not jump about; those split by what has an order stay in it. */
export function rowsOf(shown: WidgetFigures): Rows {
  const items = shown.items ?? [];
  const times = [...new Map(items.map((one) => [one.from!, { from: one.from!, until: one.until! }])).values()];
  const place = new Map(times.map((time, at) => [time.from, at]));
  const rows = new Map<string | null, Rows['rows'][number]>();
  for (const one of items) {
    const of = one.of ?? null;
    if (!rows.has(of)) rows.set(of, { of, values: times.map(() => null), met: times.map(() => null) });
    const row = rows.get(of)!;
    row.values[place.get(one.from!)!] = one.value ?? null;
    row.met[place.get(one.from!)!] = one.met ?? null;
  }
  return { times, rows: [...rows.values()] };
}

/** How the whole differs from what it was in the time before; null where one of both says nothing. */
export function changeOf(total: Figure | undefined | null, before: Figure | undefined | null): number | null {
  if (total?.value === undefined || total.value === null || before?.value === undefined || before.value === null) return null;
  return total.value - before.value;
}

/** Whether a change goes the way it should; null where nothing changed. */
export function isBetter(change: number, direction: 'UP' | 'DOWN' | undefined): boolean | null {
  return change === 0 ? null : change > 0 === (direction === 'UP');
}

/** First and last day, told together. */
export function spanName(from: string, until: string, language: string): string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  return format.formatRange(new Date(`${from}T00:00:00Z`), new Date(`${lastDay(until)}T00:00:00Z`));
}
