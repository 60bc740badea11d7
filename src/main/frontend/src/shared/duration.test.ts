import { expect, it } from 'vitest';
import { duration } from './duration';

it('tells a span in its two largest units', () => {
  expect(duration(7_800_000, 'en')).toBe('2 hr 10 min');
  expect(duration(7_200_000, 'en')).toBe('2 hr');
  expect(duration(90_061_000, 'en')).toBe('1 day 1 hr');
  expect(duration(225, 'en')).toBe('0 sec');
  expect(duration(-61_000, 'en')).toBe('−1 min 1 sec');
});
