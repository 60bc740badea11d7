import { expect, it } from 'vitest';
import type { Entry } from '@/api/calendar';
import { EVERYTHING, instant, lanesOf, servicesOf, toEvent } from './schedule';

const change: Entry = {
  kind: 'CHANGE',
  key: 'CHG-1',
  title: 'Patch',
  service: 'mail',
  services: ['shop', 'mail'],
  start: '2026-03-01T12:00:00Z',
  end: '2026-03-01T14:00:00Z',
};

it('puts an entry into the lane of its service and of each that is down', () => {
  expect(servicesOf(change)).toEqual(['mail', 'shop']);
  expect(servicesOf({ kind: 'FREEZE', key: 'all' })).toEqual([EVERYTHING]);
});

it('begins with what is about everything', () => {
  expect(lanesOf([change, { kind: 'FREEZE', key: 'all' }])).toEqual([EVERYTHING, 'mail', 'shop']);
});

it('turns the wall clock of the grid back into the same moment', () => {
  const event = toEvent(change, true);
  expect(new Date(instant(event.start as string)).toISOString()).toBe('2026-03-01T12:00:00.000Z');
});

it('puts only freezes and agreed windows behind what is done', () => {
  expect(toEvent(change, true).display).toBe('default');
  expect(toEvent({ ...change, kind: 'FREEZE' }, true).display).toBe('background');
  expect(toEvent({ ...change, kind: 'FREEZE' }, false).display).toBe('default');
});
