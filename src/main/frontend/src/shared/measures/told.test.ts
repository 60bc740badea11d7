import { describe, expect, it } from 'vitest';
import { dayName, lastDay, told, wordsOf } from './told';
import { words } from './values';

const measure = { name: 'Opened', meaning: 'What came', translations: { de: { name: 'Eröffnet', meaning: 'Was kam' } } };

describe('words of a measure', () => {
  it('are those of the language, else its own', () => {
    expect(wordsOf(measure, 'de').name).toBe('Eröffnet');
    expect(wordsOf(measure, 'fr')).toEqual({ name: 'Opened', meaning: 'What came' });
  });
});

describe('a value', () => {
  it('is told in its unit, and not where there is none', () => {
    expect(told(97.55, 'PERCENT', 'en')).toBe('97.6%');
    expect(told(99.957, 'PERCENT', 'en')).toBe('99.957%');
    expect(told(3.25, 'HOURS', 'en')).toBe('3.3 hr');
    expect(told(1234.5, 'COUNT', 'de')).toBe('1.235');
    expect(told(null, 'COUNT', 'en')).toBe('–');
    expect(told(0, 'COUNT', 'en')).toBe('0');
  });
});

describe('a time', () => {
  it('is named by its period and ends the day before its end', () => {
    expect(dayName('2026-02-01', 'MONTH', 'en')).toBe('Feb 2026');
    expect(dayName('2026-04-01', 'QUARTER', 'en')).toBe('Q2 2026');
    expect(dayName('2026-02-01', 'YEAR', 'en')).toBe('2026');
    expect(lastDay('2026-03-01')).toBe('2026-02-28');
  });
});

it('tells keys as words', () => {
  expect(words('successfulWithIssues')).toBe('Successful with issues');
  expect(words('P1')).toBe('P1');
  expect(words('CUSTOMER')).toBe('Customer');
});
