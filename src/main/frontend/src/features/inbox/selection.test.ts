import { expect, it } from 'vitest';
import { NONE, toggled } from './selection';

const IDS = ['a', 'b', 'c', 'd', 'e'];
const chosen = (selection: { chosen: ReadonlySet<string> }) => [...selection.chosen].sort().join('');

it('chooses one row, and lets go of it', () => {
  const one = toggled(NONE, IDS, 'b', false);
  expect(chosen(one)).toBe('b');
  expect(chosen(toggled(one, IDS, 'b', false))).toBe('');
});

it('chooses all rows from the last one on, upwards or downwards', () => {
  const one = toggled(NONE, IDS, 'd', false);
  expect(chosen(toggled(one, IDS, 'b', true))).toBe('bcd');
  expect(chosen(toggled(one, IDS, 'e', true))).toBe('de');
});

it('begins anew when the row a range would go on from has gone', () => {
  const one = toggled(NONE, IDS, 'a', false);
  expect(chosen(toggled(one, ['b', 'c'], 'c', true))).toBe('ac');
});
