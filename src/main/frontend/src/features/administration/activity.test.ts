import { expect, test } from 'vitest';
import { counts, lastDays } from './activity';

test('the period ends with the day, so that it is the same all day long', () => {
  const morning = lastDays(30, new Date('2026-03-01T01:00:00Z'));
  expect(morning).toEqual({ from: '2026-01-31T00:00:00.000Z', to: '2026-03-02T00:00:00.000Z' });
  expect(lastDays(30, new Date('2026-03-01T23:00:00Z'))).toEqual(morning);
});

test('only steps are counted, and those where something is are told apart', () => {
  const shown = counts(
    [
      { element: 'a', type: 'userTask', open: 2, passed: 7 },
      { element: 'b', type: 'serviceTask', open: 0, passed: 3 },
      { element: 'c', type: 'exclusiveGateway', open: 0, passed: 3 },
      { element: 'd', type: 'userTask', open: 0, passed: 0 },
    ],
    (open, passed) => `${open}/${passed}`,
  );
  expect(shown).toEqual({ a: { text: '2 · 7', words: '2/7', busy: true }, b: { text: '3', words: '0/3', busy: false } });
});
