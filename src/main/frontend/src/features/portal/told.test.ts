import { expect, it } from 'vitest';
import { said, told } from './told';

it('speaks the language of the page, else English', () => {
  const own = { told: [{ en: 'We wait.', de: 'Wir warten.' }, { en: 'And look.' } as Record<string, string>] };
  expect(told(own, 'de')).toEqual(['Wir warten.', 'And look.']);
  expect(told({}, 'en')).toEqual([]);
});

it('names the day as people do', () => {
  const now = new Date(2026, 2, 10, 9, 0).getTime();
  const at = (day: number) => new Date(2026, 2, day, 14, 30).toISOString();
  expect(said(at(10), now, 'de')).toBe('heute, 14:30');
  expect(said(at(11), now, 'de')).toBe('morgen, 14:30');
  expect(said(at(14), now, 'de')).toBe('14.03.2026, 14:30');
});
