import { expect, it } from 'vitest';
import { day, minutesAddress } from './minutesAddress';

it('asks for whole days, the last one included', () => {
  const address = minutesAddress({ from: '2026-03-01', to: '2026-03-01', group: '', zone: 'Europe/Berlin', language: 'de' })!;
  const asked = new URLSearchParams(address.split('?')[1]);
  expect(new Date(asked.get('to')!).getTime() - new Date(asked.get('from')!).getTime()).toBe(86_400_000);
  expect(day(new Date(asked.get('from')!))).toBe('2026-03-01');
  expect(asked.has('group')).toBe(false);
  expect(asked.get('language')).toBe('de');
});

it('asks for no period that ends before it begins, is too long, or was not entered', () => {
  const asked = { group: 'emergency-cab', zone: 'UTC', language: 'en' };
  expect(minutesAddress({ ...asked, from: '2026-03-02', to: '2026-03-01' })).toBeUndefined();
  expect(minutesAddress({ ...asked, from: '2026-01-01', to: '2026-12-31' })).toBeUndefined();
  expect(minutesAddress({ ...asked, from: '', to: '2026-03-01' })).toBeUndefined();
  expect(minutesAddress({ ...asked, from: '2026-02-28', to: '2026-03-01' })).toContain('group=emergency-cab');
});
