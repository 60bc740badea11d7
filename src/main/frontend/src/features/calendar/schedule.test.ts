import { expect, it } from 'vitest';
import type { Entry } from '@/api/calendar';
import { droppedAt, EVERYTHING, lanesOf, servicesOf, toEvent, toWeek } from './schedule';

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

it('moves the whole entry, whichever piece of it was dropped', () => {
  const late = new Date(2026, 2, 1, 23, 0);
  const night: Entry = { ...change, start: late.toISOString(), end: new Date(2026, 2, 2, 1, 0).toISOString() };
  const [before, after] = toWeek(night);
  expect(after!.start).toBe('2026-03-02 00:00:00');
  const span = { start: new Date(2026, 2, 3, 23, 0).toISOString(), end: new Date(2026, 2, 4, 1, 0).toISOString() };
  expect(droppedAt(before!, '2026-03-03 23:00:00')).toEqual(span);
  expect(droppedAt(after!, '2026-03-04 00:00:00')).toEqual(span);
});

it('leaves what lasts longer than a day in one piece', () => {
  expect(toWeek({ ...change, end: '2026-03-05T14:00:00Z' })).toHaveLength(1);
  expect(toWeek(change)).toHaveLength(1);
});

it('puts only freezes and agreed windows behind what is done', () => {
  expect(toEvent(change, true).display).toBe('default');
  expect(toEvent({ ...change, kind: 'FREEZE' }, true).display).toBe('background');
  expect(toEvent({ ...change, kind: 'FREEZE' }, false).display).toBe('default');
});
