import type { Widget } from '@/api/dashboards';
import type { Measure } from '@/api/measures';
import { addsUp } from '@/shared/measures/told';
import { kindOf } from '@/shared/measures/values';

export const CHARTS = ['NUMBER', 'LINE', 'BAR', 'STACKED', 'TABLE', 'HEAT'] as const;
export const SPANS = [
  'LAST_7_DAYS', 'LAST_30_DAYS', 'LAST_90_DAYS', 'LAST_13_WEEKS', 'LAST_12_MONTHS', 'LAST_8_QUARTERS', 'THIS_WEEK', 'THIS_MONTH',
  'THIS_QUARTER', 'THIS_YEAR', 'LAST_WEEK', 'LAST_MONTH', 'LAST_QUARTER', 'LAST_YEAR',
] as const;
export const BUCKETS = ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'] as const;

type Bucket = (typeof BUCKETS)[number];

/** A good length of the times of a span, where none is chosen. */
export function bucketFor(span: Widget['span']): Bucket {
  if (span === 'LAST_8_QUARTERS') return 'QUARTER';
  if (span === 'LAST_12_MONTHS' || span === 'THIS_YEAR' || span === 'LAST_YEAR') return 'MONTH';
  if (span === 'LAST_13_WEEKS' || span === 'LAST_90_DAYS' || span === 'THIS_QUARTER' || span === 'LAST_QUARTER') return 'WEEK';
  return 'DAY';
}

export const needsBucket = (chart: Widget['chart']) => chart === 'LINE' || chart === 'STACKED' || chart === 'HEAT';
export const needsSplit = (chart: Widget['chart']) => chart === 'STACKED' || chart === 'HEAT';

/** Makes what was chosen go together: what the chart or the measure does not know is left out, what it needs is put in. */
export function fitted(widget: Widget, measure: Measure | undefined): Widget {
  const chart = widget.chart === 'STACKED' && measure && !addsUp(measure) ? 'BAR' : widget.chart;
  const known = (dimension: NonNullable<Widget['split']>) => !measure || kindOf(dimension, measure.source) !== undefined;
  const only = Object.fromEntries(
    Object.entries(widget.only ?? {}).filter(([dimension, values]) => values.length > 0 && known(dimension as NonNullable<Widget['split']>)),
  );
  let split = widget.split && chart !== 'NUMBER' && known(widget.split) ? widget.split : undefined;
  if (needsSplit(chart) && !split) split = known('practice') ? 'practice' : 'service';
  let bucket = widget.bucket ?? undefined;
  if (!bucket && (needsBucket(chart) || (chart === 'BAR' && !split))) bucket = bucketFor(widget.span);
  return { ...widget, chart, only, split, bucket };
}

/** Chooses how a widget is shown, with a size that suits it. */
export function shownAs(widget: Widget, chart: Widget['chart']): Partial<Widget> {
  const number = chart === 'NUMBER';
  if (number === (widget.chart === 'NUMBER')) return { chart };
  return number ? { chart, width: 1, height: 1 } : { chart, width: Math.max(2, widget.width ?? 1), height: Math.max(2, widget.height ?? 1) };
}
