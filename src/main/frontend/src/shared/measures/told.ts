import type { Measure } from '@/api/measures';

type Named = Pick<Measure, 'name' | 'meaning' | 'translations'>;

/** What a measure is called in the language of the page; its own words where it has none in that. */
export function wordsOf(measure: Named, language: string): { name: string; meaning: string } {
  const translated = measure.translations?.[language];
  return { name: translated?.name || measure.name || '', meaning: translated?.meaning || measure.meaning || '' };
}

const SUFFIX: Partial<Record<NonNullable<Measure['unit']>, string>> = { PERCENT: 'percent', MINUTES: 'minute', HOURS: 'hour', DAYS: 'day' };

/** How a unit is told by Intl; undefined for plain numbers. */
export function unitOf(unit: Measure['unit']): string | undefined {
  return unit && SUFFIX[unit];
}

/** A value in its unit: "97.5 %", "3.2 hr"; a dash where there was nothing to tell of. */
export function told(value: number | null | undefined, unit: Measure['unit'], language: string): string {
  if (value === null || value === undefined) return '–';
  const suffix = unitOf(unit);
  const style = suffix ? ({ style: 'unit', unit: suffix, unitDisplay: 'short' } as const) : {};
  // Between 99 and 100 per cent lies what availability is about.
  const digits = suffix === 'percent' && value > 99 && value < 100 ? 3 : Math.abs(value) >= 100 ? 0 : 1;
  return new Intl.NumberFormat(language, { maximumFractionDigits: digits, ...style }).format(value);
}

/** Whether parts of what it measures, summed, are the whole. */
export function addsUp(measure: Measure | undefined): boolean {
  return ['COUNT', 'TOTAL', 'LEVEL'].includes(measure?.arithmetic ?? '');
}

/** A day such as 2026-02-01 as people read it; with the month alone where the time is a month. */
export function dayName(day: string, period: Measure['period'] | undefined, language: string): string {
  if (period === 'QUARTER') return `Q${Math.ceil(Number(day.slice(5, 7)) / 3)} ${day.slice(0, 4)}`;
  const options: Intl.DateTimeFormatOptions =
    period === 'MONTH'
      ? { month: 'short', year: 'numeric' }
      : period === 'YEAR'
        ? { year: 'numeric' }
        : { day: 'numeric', month: 'short', year: '2-digit' };
  return new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

/** The last day of a time whose end is exclusive. */
export function lastDay(until: string): string {
  const day = new Date(`${until}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}
