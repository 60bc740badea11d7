import { expect, it } from 'vitest';
import { summary } from './summary';

it('tells what a field was and is', () => {
  const content = { phase: { from: 'Examine change', to: 'Cast vote' }, assignee: { to: 'cab-5' } };
  expect(summary({ kind: 'changed', content })).toBe('phase: Examine change → Cast vote · assignee: cab-5');
});

it('tells the outputs of a decision by name, not where it stands in the model', () => {
  const content = {
    element: 'BusinessRuleTask_1',
    name: 'Determine priority',
    modelVersionTag: '1.0.0',
    decision: 'incident-priority',
    inputs: { impact: 'HIGH' },
    outputs: { priority: 'P1' },
  };
  expect(summary({ kind: 'decided', content })).toBe('Determine priority · incident-priority · priority: P1');
});

it('tells of kinds that it does not know', () => {
  const content = { round: 1, members: ['cab-1', 'cab-2'], contentHash: '154d', deadline: null };
  expect(summary({ kind: 'new-kind', content })).toBe('round: 1 · members: cab-1, cab-2 · deadline: –');
});

it('is empty when nothing tells more than the kind', () => {
  expect(summary({ kind: 'task-completed', content: { answers: {} } })).toBe('');
  expect(summary({ kind: 'opened', content: { title: { to: 'Mail' } } })).toBe('');
});
