import type { Widget, WidgetFigures } from '@/api/dashboards';
import type { ChartAxis, ChartSeries } from '@/shared/Chart';
import { rowsOf } from './figures';
import { axisOf } from './measures';
import { addsUp } from '@/shared/measures/told';

export interface Words {
  /** What the measure is called. */
  measure: string;
  target: string;
  /** What all of the time is called. */
  whole: string;
  value: (of: string | null) => string;
  time: (from: string) => string;
}

export interface Drawn {
  categories: string[];
  series: ChartSeries[];
  axis: ChartAxis;
  /** How many rows there are besides those drawn. */
  more: number;
}

const MOST_SERIES = 8;
const ORDERED = ['priority'];

/** The figures of a widget as a chart, a table or a file has them: times along the axis, or values where there are no times. */
export function chartData(widget: Widget, shown: WidgetFigures, words: Words, most = MOST_SERIES): Drawn {
  const { times, rows } = rowsOf(shown);
  const kind = widget.chart === 'LINE' ? 'line' : 'bar';
  const stack = widget.chart === 'STACKED' ? 'all' : undefined;
  const axis = axisOf(shown.measure, kind === 'line' && shown.measure?.unit === 'PERCENT');
  const last = (values: (number | null)[]) => values.at(-1) ?? -Infinity;
  const sum = (values: (number | null)[]) => values.reduce<number>((total, value) => total + (value ?? 0), 0);
  const ranked = ORDERED.includes(widget.split ?? '')
    ? rows
    : [...rows].sort((a, b) => (addsUp(shown.measure) ? sum(b.values) - sum(a.values) : last(b.values) - last(a.values)));
  if (widget.split && !widget.bucket) {
    const categories = ranked.map((row) => words.value(row.of));
    const series: ChartSeries[] = [{ name: words.measure, kind, values: ranked.map((row) => row.values[0] ?? null) }];
    return { categories, series: [...series, ...target(widget, shown, words, categories.length)], axis, more: shown.left ?? 0 };
  }
  const categories = times.map((time) => (widget.bucket ? words.time(time.from) : words.whole));
  const drawn = ranked.slice(0, most);
  const series = drawn.map((row): ChartSeries => ({ name: widget.split ? words.value(row.of) : words.measure, kind, stack, values: row.values }));
  return {
    categories,
    series: [...series, ...target(widget, shown, words, categories.length)],
    axis,
    more: ranked.length - drawn.length + (shown.left ?? 0),
  };
}

function target(widget: Widget, shown: WidgetFigures, words: Words, many: number): ChartSeries[] {
  const value = shown.measure?.target;
  if (value === null || value === undefined || many === 0 || widget.chart === 'STACKED') return [];
  return [{ name: words.target, kind: 'line', target: true, values: Array<number>(many).fill(value) }];
}
