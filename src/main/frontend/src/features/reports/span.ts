import type { Period } from '@/api/measures';

function iso(day: Date): string {
  return new Date(day.getTime() - day.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** Today where the browser is. */
export function today(): string {
  return iso(new Date());
}

/** Tomorrow: the end, exclusive, of a time that today belongs to. */
export function tomorrow(): string {
  const day = new Date();
  day.setDate(day.getDate() + 1);
  return iso(day);
}

/** The first day of the month so many months ago; 0 is this month. */
export function monthsAgo(months: number): string {
  const day = new Date();
  return iso(new Date(day.getFullYear(), day.getMonth() - months, 1));
}

/** What is shown at first: a year of months, a quarter of weeks, or some days. */
export function spanOf(period: Period): { from: string; by: Period } {
  if (period === 'DAY') return { from: monthsAgo(1), by: 'DAY' };
  if (period === 'WEEK') return { from: monthsAgo(3), by: 'WEEK' };
  return { from: monthsAgo(12), by: period === 'MONTH' ? 'MONTH' : 'QUARTER' };
}

/** As long, ending where the time begins. */
export function before(from: string, until: string): { from: string; until: string } {
  const begin = Date.parse(from);
  return { from: new Date(begin - (Date.parse(until) - begin)).toISOString().slice(0, 10), until: from };
}
