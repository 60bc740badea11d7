import { expect, it } from 'vitest';
import { toQuery } from './useFilter';

it('asks for the tasks of the person, of nobody, or of everybody', () => {
  expect(toQuery({ whose: 'mine' })).toEqual({ assignee: 'me', group: undefined });
  expect(toQuery({ whose: 'unassigned', group: 'service-desk' })).toEqual({ assignee: 'none', group: 'service-desk' });
  expect(toQuery({ whose: 'all' })).toEqual({ assignee: undefined, group: undefined });
});

it('takes an unknown choice in the address as all', () => {
  expect(toQuery({ whose: 'else' }).assignee).toBeUndefined();
});
