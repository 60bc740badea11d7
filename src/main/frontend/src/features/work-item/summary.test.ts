import { expect, it } from 'vitest';
import { summary } from './summary';

it('tells what a field was and is', () => {
  expect(summary({ content: { field: 'group', from: null, to: 'network-support' } })).toBe('group: – → network-support');
});

it('tells the outputs of a decision by name', () => {
  expect(
    summary({ content: { name: 'Determine priority', decision: 'incident-priority', outputs: { priority: 'P1' } } }),
  ).toBe('Determine priority · incident-priority · priority: P1');
});

it('is empty when nothing tells more than the kind', () => {
  expect(summary({ content: undefined })).toBe('');
});
