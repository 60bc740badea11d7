import { describe, expect, it } from 'vitest';
import type { Widget, WidgetFigures } from '@/api/dashboards';
import type { Measure } from '@/api/measures';
import { chartData } from './chartData';
import { changeOf, isBetter, rowsOf, spanName } from './figures';
import { found, valueOf } from './measures';
import { lineOf } from './sparkLine';

const measure: Measure = { key: 'x', name: 'Opened', meaning: 'All of them', source: 'opened', arithmetic: 'COUNT', unit: 'COUNT', direction: 'DOWN', target: 5 };
const figure = (from: string, until: string, of: string | undefined, value: number | undefined) => ({ from, until, of, value });
const shown: WidgetFigures = {
  widget: 'a',
  measure,
  left: 1,
  items: [
    figure('2026-01-01', '2026-02-01', 'small', 1),
    figure('2026-02-01', '2026-03-01', 'small', undefined),
    figure('2026-01-01', '2026-02-01', 'large', 4),
    figure('2026-02-01', '2026-03-01', 'large', 6),
  ],
};
const told = { measure: 'Opened', target: 'Target', whole: 'All', value: (of: string | null) => of ?? 'None', time: (from: string) => from };
const widget: Widget = { id: 'a', measure: 'x', span: 'LAST_12_MONTHS', chart: 'BAR', split: 'subject', bucket: 'MONTH' };

describe('figures', () => {
  it('become rows by value and columns by time, with gaps', () => {
    expect(rowsOf(shown).times).toHaveLength(2);
    expect(rowsOf(shown).rows[0]).toMatchObject({ of: 'small', values: [1, null] });
  });

  it('are drawn with the largest first, their target as a line, and what is left out counted', () => {
    const drawn = chartData(widget, shown, told, 1);
    expect(drawn.series.map((one) => one.name)).toEqual(['large', 'Target']);
    expect(drawn.series[1]).toMatchObject({ target: true, values: [5, 5] });
    expect(drawn.more).toBe(2);
  });

  it('without times have their values along the axis', () => {
    const whole = { ...shown, items: [figure('2026-01-01', '2026-03-01', 'b', 2), figure('2026-01-01', '2026-03-01', undefined, 3)] };
    expect(chartData({ ...widget, bucket: undefined }, whole, told).categories).toEqual(['None', 'b']);
  });

  it('are compared only where both times say something', () => {
    expect(changeOf({ value: 3 }, { value: 5 })).toBe(-2);
    expect(changeOf({ value: 3 }, {})).toBeNull();
    expect(isBetter(-2, 'DOWN')).toBe(true);
    expect(isBetter(0, 'UP')).toBeNull();
  });

  it('are told in their unit and language', () => {
    expect(valueOf(99.957, { ...measure, unit: 'PERCENT' }, 'en')).toBe('99.957%');
    expect(valueOf(1234.5, measure, 'de')).toBe('1.235');
    expect(valueOf(undefined, measure, 'en')).toBe('–');
    expect(spanName('2026-01-01', '2026-02-01', 'en')).toContain('31');
  });
});

it('finds measures by words of name and meaning', () => {
  expect(found([measure], 'them opened', 'en')).toHaveLength(1);
  expect(found([measure], 'closed', 'en')).toHaveLength(0);
});

it('draws a new line behind each gap', () => {
  expect(lineOf([1, 2, null, 3, 3], 100, 20)).toHaveLength(2);
});
