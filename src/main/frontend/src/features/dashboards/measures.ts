import type { Measure } from '@/api/dashboards';
import type { ChartAxis } from '@/shared/Chart';

/** What a measure is called in the language of the page. */
export function nameOf(measure: Measure | undefined, language: string): string {
  return measure?.translations?.[language]?.name ?? measure?.name ?? '';
}

export function meaningOf(measure: Measure | undefined, language: string): string {
  return measure?.translations?.[language]?.meaning ?? measure?.meaning ?? '';
}

const UNITS: Partial<Record<NonNullable<Measure['unit']>, string>> = { PERCENT: 'percent', MINUTES: 'minute', HOURS: 'hour', DAYS: 'day' };

/** How values of the measure are told: its unit, and where their axis ends. */
export function axisOf(measure: Measure | undefined, near: boolean): ChartAxis {
  const unit = measure?.unit && UNITS[measure.unit];
  return { unit, near, max: unit === 'percent' ? 100 : undefined };
}

/** A value of the measure as people read it, with its unit. */
export function valueOf(value: number | null | undefined, measure: Measure | undefined, language: string): string {
  if (value === null || value === undefined) return '–';
  const unit = measure?.unit && UNITS[measure.unit];
  const style = unit ? ({ style: 'unit', unit, unitDisplay: 'short' } as const) : {};
  // Between 99.9 and 99.99 per cent lies what availability is about.
  const digits = unit === 'percent' && value > 99 && value < 100 ? 2 : Math.abs(value) < 100 ? 1 : 0;
  return new Intl.NumberFormat(language, { maximumFractionDigits: digits, ...style }).format(value);
}

/** Whether parts of what it measures, summed, are the whole. */
export function addsUp(measure: Measure | undefined): boolean {
  return ['COUNT', 'TOTAL', 'LEVEL'].includes(measure?.arithmetic ?? '');
}

/** Measures whose name or meaning has all the words, in any order. */
export function found(measures: Measure[], text: string, language: string): Measure[] {
  const wanted = text.toLocaleLowerCase(language).split(/\s+/).filter(Boolean);
  return measures
    .filter((measure) => {
      const said = `${nameOf(measure, language)} ${meaningOf(measure, language)}`.toLocaleLowerCase(language);
      return wanted.every((word) => said.includes(word));
    })
    .sort((a, b) => nameOf(a, language).localeCompare(nameOf(b, language), language));
}
