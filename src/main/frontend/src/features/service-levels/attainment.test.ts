import { expect, test } from 'vitest';
import { lastYear, lines, monthsFrom, share, sum } from './attainment';

const row = (month: string, service: string | undefined, met: number, missed: number, targetPercent?: number) =>
  ({ month, service, agreement: 'standard', metric: 'RESPONSE', met, missed, targetPercent }) as const;

test('a single miss never shows as a hundred percent', () => {
  expect(share({ met: 9999, missed: 1 })).toBe(99.9);
  expect(share({ met: 3, missed: 0 })).toBe(100);
  expect(share({ met: 0, missed: 0 })).toBeNull();
});

test('months without figures are there too, across the turn of the year', () => {
  expect(monthsFrom('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
  expect(lastYear(new Date('2026-02-28T12:00:00Z'))).toEqual({ from: '2025-03', to: '2026-02' });
});

test('lines keep those without service apart, and add up per month', () => {
  const all = lines([row('2026-01', undefined, 1, 1), row('2026-01', 'mail', 8, 0, 90), row('2026-02', 'mail', 1, 0, 90)]);
  expect(all.map((line) => line.service)).toEqual([null, 'mail']);
  expect(sum(all, '2026-01')).toEqual({ met: 9, missed: 1, target: null });
  expect(sum(all, '2026-02')).toEqual({ met: 1, missed: 0, target: 90 });
});
