import { expect, it } from 'vitest';
import { searchOf, toQuery } from './useSearch';

it('asks for what is open, unless something else was chosen', () => {
  expect(toQuery({}).open).toBe(true);
  expect(toQuery({ which: 'all' }).open).toBeUndefined();
  expect(toQuery({ which: 'closed', practice: 'change', q: ' mail ' })).toEqual({ open: false, practice: 'change', q: 'mail' });
});

it('lets a status say by itself whether an item is open', () => {
  expect(toQuery({ status: 'CLOSED' })).toEqual({ status: 'CLOSED', open: undefined, q: undefined });
});

it('reads from the address what it knows, and no more', () => {
  expect(searchOf(new URLSearchParams('assignee=me&which=all&sort=x'))).toEqual({ assignee: 'me', which: 'all' });
});
