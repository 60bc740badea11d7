import { describe, expect, it } from 'vitest';
import type { Figure, Measure } from '@/api/measures';
import { chartSeries, rows, times } from './series';

const figure = (of: string | undefined, from: string, value: number | undefined, n: number): Figure => ({
  of,
  from,
  until: from,
  value,
  sums: { n, hit: 0, amount: 0 },
});

const figures = [
  figure('vpn', '2026-02-01', 90, 2),
  figure('vpn', '2026-01-01', undefined, 0),
  figure('email', '2026-01-01', 80, 10),
  figure('email', '2026-02-01', 70, 10),
];

describe('figures', () => {
  it('stand in the order of time, the largest row first', () => {
    expect(times(figures)).toEqual(['2026-01-01', '2026-02-01']);
    expect(rows(figures).map((row) => [row.of, row.values])).toEqual([
      ['email', [80, 70]],
      ['vpn', [null, 90]],
    ]);
  });

  it('of which nothing is known are no row', () => {
    expect(rows([...figures, figure('printing', '2026-01-01', undefined, 0)]).map((row) => row.of)).toEqual(['email', 'vpn']);
  });

  it('are lines with their target where they are shares', () => {
    const measure = { unit: 'PERCENT', arithmetic: 'SHARE', target: 95 } as Measure;
    const series = chartSeries(measure, figures, (of) => of ?? '', 'Target');
    expect(series.map((one) => [one.name, one.kind, one.percent])).toEqual([
      ['email', 'line', true],
      ['vpn', 'line', true],
      ['Target', 'line', true],
    ]);
    expect(series[2]!.values).toEqual([95, 95]);
  });

  it('are bars upon each other where they are counts', () => {
    const measure = { unit: 'COUNT', arithmetic: 'COUNT' } as Measure;
    expect(chartSeries(measure, figures, (of) => of ?? '', '').map((one) => [one.kind, one.stack])).toEqual([
      ['bar', 'all'],
      ['bar', 'all'],
    ]);
  });
});
