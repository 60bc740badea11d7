import type { Figure, Measure } from '@/api/measures';
import type { ChartSeries } from '@/shared/Chart';

/** At most so many lines can be told apart; the others stand in the table. */
export const MOST_LINES = 5;

/** The times of figures, each once and in order. */
export function times(figures: Figure[]): string[] {
  return [...new Set(figures.map((figure) => figure.from!))].sort();
}

/** A row for each value of the split, the largest first. */
export function rows(figures: Figure[]): { of: string | null; values: (number | null)[]; weight: number }[] {
  const order = times(figures);
  const found = new Map<string | null, { of: string | null; values: (number | null)[]; weight: number }>();
  for (const figure of figures) {
    const of = figure.of ?? null;
    const row = found.get(of) ?? { of, values: order.map(() => null), weight: 0 };
    row.values[order.indexOf(figure.from!)] = figure.value ?? null;
    row.weight += figure.sums?.n ?? Math.abs(figure.value ?? 0);
    found.set(of, row);
  }
  return [...found.values()].filter((row) => row.values.some((value) => value !== null)).sort((a, b) => b.weight - a.weight);
}

/** Shares and averages are lines, counts are bars; a target is a line of its own. */
export function chartSeries(measure: Measure, figures: Figure[], nameOf: (of: string | null) => string, target: string): ChartSeries[] {
  const percent = measure.unit === 'PERCENT';
  const all = rows(figures).slice(0, MOST_LINES);
  const bars = measure.unit === 'COUNT' && measure.arithmetic !== 'RATE';
  const series: ChartSeries[] = all.map((row) => ({
    name: nameOf(row.of),
    values: row.values,
    kind: bars ? 'bar' : 'line',
    stack: bars && all.length > 1 ? 'all' : undefined,
    percent,
  }));
  if (measure.target !== null && measure.target !== undefined) {
    series.push({ name: target, values: times(figures).map(() => measure.target!), kind: 'line', percent, target: true });
  }
  return series;
}
