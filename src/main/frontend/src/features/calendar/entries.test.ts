import { expect, it } from 'vitest';
import type { Entry } from '@/api/calendar';
import { isMovable, lookOf, shownEntries } from './entries';

const change: Entry = { kind: 'CHANGE', key: 'CHG-1', phase: 'AUTHORISED', start: 'a', end: 'b' };
const freeze: Entry = { kind: 'FREEZE', key: 'year-end', start: 'a', end: 'b' };

it('keeps freezes when a state is chosen', () => {
  expect(shownEntries([change, freeze], 'DONE')).toEqual([freeze]);
  expect(shownEntries([change, freeze], 'AUTHORISED')).toEqual([change, freeze]);
});

it('shows a change where somebody thinks of moving it, and only that one', () => {
  const span = { start: 'c', end: 'd' };
  expect(shownEntries([change, freeze], '', { key: 'CHG-1', span })).toEqual([{ ...change, ...span }, freeze]);
});

it('lets nobody move what is being done or agreed', () => {
  expect(isMovable(change)).toBe(true);
  expect(isMovable({ ...change, phase: 'IMPLEMENTING' })).toBe(false);
  expect(isMovable(freeze)).toBe(false);
  expect(isMovable({ ...change, kind: 'RELEASE' })).toBe(false);
});

it('tells a freeze apart from changes of every state', () => {
  expect(lookOf(freeze).state).toBe('FREEZE');
  expect(lookOf(change).state).toBe('AUTHORISED');
});
