import { expect, it } from 'vitest';
import { filterOf, toQuery } from './useFilter';

it('asks for the tasks of the person, of nobody, or of everybody', () => {
  expect(toQuery({ whose: 'mine' }).assignee).toBe('me');
  expect(toQuery({ whose: 'unassigned', group: 'service-desk' })).toEqual({ assignee: 'none', group: 'service-desk', q: undefined });
  expect(toQuery({}).assignee).toBeUndefined();
});

it('takes an unknown choice in the address as all', () => {
  expect(toQuery({ whose: 'else' }).assignee).toBeUndefined();
});

it('reads from the address what it knows, and no more', () => {
  expect(filterOf(new URLSearchParams('priority=P1&q=mail&cursor=x&view=7'))).toEqual({ priority: 'P1', q: 'mail' });
});
