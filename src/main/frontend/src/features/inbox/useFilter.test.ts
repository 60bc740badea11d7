import { expect, it } from 'vitest';
import { filterOf, toQuery } from './useFilter';

const GROUPS = ['service-desk', 'emergency-cab'];

it('asks for the tasks of the person, for those the person could take, or for all', () => {
  expect(toQuery({ whose: 'mine' }, GROUPS)).toEqual({ assignee: 'me' });
  expect(toQuery({ whose: 'unassigned' }, GROUPS)).toEqual({ assignee: 'none', group: 'service-desk,emergency-cab' });
  expect(toQuery({ whose: 'unassigned', group: 'service-desk' }, GROUPS)).toEqual({ assignee: 'none', group: 'service-desk' });
  expect(toQuery({ q: ' ' }, GROUPS)).toEqual({});
});

it('takes an unknown choice in the address as all', () => {
  expect(toQuery({ whose: 'else' }, GROUPS).assignee).toBeUndefined();
});

it('reads from the address what it knows, and no more', () => {
  expect(filterOf(new URLSearchParams('priority=P1&q=mail&cursor=x&view=7'))).toEqual({ priority: 'P1', q: 'mail' });
});
