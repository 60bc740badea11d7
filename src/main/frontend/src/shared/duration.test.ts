import { expect, it } from 'vitest';
import { duration } from './duration';

const HOUR = 3_600_000;

it('tells a span in its two largest units', () => {
  expect(duration(7_800_000, 'en')).toBe('2 hr 10 min');
  expect(duration(2 * HOUR, 'en')).toBe('2 hr');
  expect(duration(90_061_000, 'en')).toBe('1 day 1 hr');
  expect(duration(225, 'en')).toBe('0 sec');
  expect(duration(-61_000, 'en')).toBe('−1 min 1 sec');
});

it('tells real time in days, working time never', () => {
  expect(duration(51 * HOUR, 'en')).toBe('2 days 3 hr');
  expect(duration(51 * HOUR, 'en', true)).toBe('51 hr');
});
