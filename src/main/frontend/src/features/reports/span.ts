import type { Period } from '@/api/measures';
import { lastDay } from '@/shared/measures/told';

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

const DAY = 86_400_000;
const MONTHS: Partial<Record<NonNullable<Period>, number>> = { MONTH: 1, QUARTER: 3, YEAR: 12 };

/** Later or earlier by so many months; what a month does not have is its last day. */
function moved(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** The time before, as many periods long, so that each stands beside its counterpart. */
export function before(from: string, until: string, by: Period): { from: string; until: string } {
  const months = by && MONTHS[by];
  if (months) {
    const place = (day: string) => Math.floor((Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1) / months);
    const back = (place(from) - place(lastDay(until)) - 1) * months;
    return { from: moved(from, back), until: moved(until, back) };
  }
  const step = by === 'WEEK' ? 7 * DAY : DAY;
  const back = Math.ceil((Date.parse(until) - Date.parse(from)) / step) * step;
  const earlier = (day: string) => new Date(Date.parse(day) - back).toISOString().slice(0, 10);
  return { from: earlier(from), until: earlier(until) };
}
