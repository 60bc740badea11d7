import { expect, it } from 'vitest';
import { newKey, opening, toBody } from './draft';
import { choiceOf, ruleOf } from './recurrence';

it('sends back what it opened with', () => {
  const freeze = {
    key: 'month-end',
    version: 3,
    name: 'Month-end closing',
    zone: 'Europe/London',
    firstStart: '2026-01-30T18:00:00',
    firstEnd: '2026-02-01T06:00:00',
    recurrence: 'FREQ=MONTHLY;BYDAY=-1FR',
    exempt: ['emergency'],
    blocking: false,
  };
  expect(toBody('freezes', freeze, opening(freeze), [])).toMatchObject(freeze);
});

it('makes a key from the name that no other has', () => {
  expect(newKey('Über Nacht: Inventur!', new Set())).toBe('uber-nacht-inventur');
  expect(newKey('Stocktaking', new Set(['stocktaking']))).toMatch(/^stocktaking-[0-9a-f]{8}$/);
  expect(newKey('…', new Set())).toBe('period');
});

it('knows plain rules by their word and leaves others as they were written', () => {
  expect(choiceOf('FREQ=WEEKLY')).toBe('WEEKLY');
  expect(choiceOf('FREQ=WEEKLY;BYDAY=SU')).toBe('OWN');
  expect(choiceOf(null)).toBe('ONCE');
  expect(ruleOf('OWN', ' FREQ=DAILY;COUNT=3 ')).toBe('FREQ=DAILY;COUNT=3');
  expect(ruleOf('ONCE', 'FREQ=DAILY')).toBeUndefined();
});
