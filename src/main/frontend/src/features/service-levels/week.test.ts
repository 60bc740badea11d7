import { expect, test } from 'vitest';
import { dayName, fromFields, toFields, weekHours } from './week';

test('midnight as an end is 24:00 for the service and 00:00 in the field', () => {
  expect(toFields('00:00-24:00')).toEqual({ from: '00:00', to: '00:00' });
  expect(fromFields({ from: '18:00', to: '00:00' })).toBe('18:00-24:00');
  expect(fromFields(toFields('08:00-17:30'))).toBe('08:00-17:30');
});

test('hours of a week add up over pauses and whole days', () => {
  expect(weekHours({ MONDAY: ['08:00-12:00', '12:30-17:00'], SUNDAY: ['00:00-24:00'], FRIDAY: [] })).toBe(32.5);
});

test('days have their names', () => {
  expect(dayName('MONDAY', 'de')).toBe('Montag');
  expect(dayName('SUNDAY', 'en')).toBe('Sunday');
});
