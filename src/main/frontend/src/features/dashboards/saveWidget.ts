import type { Widget, WidgetFigures } from '@/api/dashboards';
import { saveAs, toCsv } from '@/shared/csv';
import { chartData } from './chartData';
import type { useWidgetWords } from './useWidgetWords';

/** Hands out the figures of a widget as CSV, every row of them. */
export function saveWidget(widget: Widget, shown: WidgetFigures, told: ReturnType<typeof useWidgetWords>): void {
  const { categories, series } = chartData(widget, shown, told.words(widget, shown), Infinity);
  const unit = shown.measure?.unit;
  const head = [told.category(widget, shown.measure), ...series.map((one) => (unit && unit !== 'COUNT' ? `${one.name} (${unit})` : one.name))];
  const rows = categories.map((name, at) => [name, ...series.map((one) => one.values[at])]);
  saveAs(`${told.title(widget, shown.measure)}.csv`, toCsv([head, ...rows]));
}
