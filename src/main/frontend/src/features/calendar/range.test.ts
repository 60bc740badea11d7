import { expect, it } from 'vitest';
import { isDay, moved, rangeOf } from './range';

const days = (view: 'month' | 'week' | 'lanes', date: string) => {
  const { from, to } = rangeOf(view, date);
  return [from.format('YYYY-MM-DD'), to.format('YYYY-MM-DD')];
};

it('shows whole weeks from Monday on', () => {
  expect(days('week', '2026-11-29')).toEqual(['2026-11-23', '2026-11-30']);
  expect(days('month', '2026-11-15')).toEqual(['2026-10-26', '2026-12-07']);
});

it('shows a month by days in lanes', () => {
  expect(days('lanes', '2026-02-15')).toEqual(['2026-02-01', '2026-03-01']);
});

it('stays in the months when the next one is shorter', () => {
  expect(moved('month', '2026-01-31', 1)).toBe('2026-02-28');
  expect(moved('week', '2026-01-31', -1)).toBe('2026-01-24');
});

it('takes nothing from the address that is no day', () => {
  expect(isDay('2026-11-29')).toBe(true);
  expect(isDay('tomorrow')).toBe(false);
  expect(isDay(null)).toBe(false);
});
