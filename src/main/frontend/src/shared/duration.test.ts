import { expect, test } from 'vitest';
import { duration } from './duration';

const HOUR = 3_600_000;

test('real time is told in days, working time never', () => {
  expect(duration(51 * HOUR, 'en')).toBe('2 days 3 hr');
  expect(duration(51 * HOUR, 'en', true)).toBe('51 hr');
});

test('the two largest units are told, and nothing is zero minutes', () => {
  expect(duration(25 * HOUR + 60_000, 'en')).toBe('1 day 1 hr');
  expect(duration(20_000, 'en')).toBe('0 min');
});
