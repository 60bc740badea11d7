import type { Measure } from '@/api/measures';
import type { ChartAxis } from '@/shared/Chart';
import { told, unitOf, wordsOf } from '@/shared/measures/told';

/** What a measure is called; nothing where it is not there any more. */
export function nameOf(measure: Measure | undefined, language: string): string {
  return measure ? wordsOf(measure, language).name : '';
}

/** How values of the measure are told along an axis: its unit, and where the axis ends. */
export function axisOf(measure: Measure | undefined, near: boolean): ChartAxis {
  const unit = unitOf(measure?.unit);
  return { unit, near, max: unit === 'percent' ? 100 : undefined };
}

/** A value of the measure as people read it, with its unit. */
export function valueOf(value: number | null | undefined, measure: Measure | undefined, language: string): string {
  return told(value, measure?.unit, language);
}

/** Measures whose name or meaning has all the words, in any order. */
export function found(measures: Measure[], text: string, language: string): Measure[] {
  const wanted = text.toLocaleLowerCase(language).split(/\s+/).filter(Boolean);
  return measures
    .filter((measure) => {
      const { name, meaning } = wordsOf(measure, language);
      const said = `${name} ${meaning}`.toLocaleLowerCase(language);
      return wanted.every((word) => said.includes(word));
    })
    .sort((a, b) => nameOf(a, language).localeCompare(nameOf(b, language), language));
}
