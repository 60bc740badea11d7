import { expect, it } from 'vitest';
import { byDay, lines, ruling, subject, tableAddress, words } from './lines';

it('tells what a field was and is', () => {
  const content = { phase: { from: 'Examine change', to: 'Cast vote' }, 'details.impact': { to: 'HIGH' } };
  expect(lines({ kind: 'changed', content })).toEqual([
    { what: 'phase', was: 'Examine change', is: 'Cast vote' },
    { what: 'impact', was: undefined, is: 'HIGH' },
  ]);
});

it('tells what a table was asked and said, not where it stands in the model', () => {
  const content = {
    element: 'BusinessRuleTask_1',
    name: 'Determine priority',
    modelVersionTag: '1.0.0',
    decision: 'incident-priority',
    inputs: { impact: 'HIGH', criticality: null },
    outputs: { priority: 'P1' },
  };
  expect(subject({ kind: 'decided', content })).toBe('Determine priority');
  expect(lines({ kind: 'decided', content })).toEqual([
    { what: 'inputs.impact', is: 'HIGH' },
    { what: 'outputs.priority', is: 'P1' },
  ]);
});

it('tells which rows of which table decided, and leads to them', () => {
  const content = { decision: 'incident-priority', decisionVersion: 3, decisionVersionTag: '1.1.0', rules: [{ rule: 'Rule_04', row: 4 }] };
  const decided = ruling({ kind: 'decided', content })!;
  expect(decided).toMatchObject({ rows: [4], told: true });
  expect(tableAddress(decided)).toBe('/administration/models/incident-priority?version=3&rows=4');
  expect(lines({ kind: 'decided', content })).toEqual([]);
});

it('leaves out rows of tables that the decision needs, and says nothing of rows where they were not kept', () => {
  const content = { decision: 'change-risk', decisionVersion: 1 };
  expect(ruling({ kind: 'decided', content: { ...content, rules: [{ decision: 'other', rule: 'R', row: 2 }] } })).toMatchObject({ rows: [], told: true });
  expect(ruling({ kind: 'decided', content })).toMatchObject({ rows: [], told: false });
  expect(ruling({ kind: 'authority-decided', content })).toBeUndefined();
});

it('tells answers each on its own, and of kinds that it does not know', () => {
  expect(lines({ kind: 'task-completed', content: { answers: { nextStep: 'hold', note: '' } } })).toEqual([{ what: 'nextStep', is: 'hold' }]);
  expect(lines({ kind: 'new-kind', content: { round: 1, members: ['cab-1'], contentHash: '1', deadline: null } })).toEqual([
    { what: 'round', is: 1 },
    { what: 'members', is: ['cab-1'] },
  ]);
  expect(words('inputs.businessStopped')).toBe('business stopped');
});

it('groups by day and keeps the order', () => {
  const entries = [{ at: '2026-03-02T12:00:00Z' }, { at: '2026-03-01T13:00:00Z' }, { at: '2026-03-01T12:00:00Z' }];
  expect(byDay(entries, 'en').map(([, of]) => of.length)).toEqual([1, 2]);
});
