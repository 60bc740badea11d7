import { expect, it } from 'vitest';
import { toQuery } from './useSearch';

it('leaves out what was not chosen', () => {
  expect(toQuery({ which: 'all', practice: '', q: '  ' })).toEqual({ open: undefined, practice: undefined, q: undefined });
});

it('asks for open or closed items by practice and text', () => {
  expect(toQuery({ which: 'open', practice: 'change', q: ' mail ' })).toEqual({ open: true, practice: 'change', q: 'mail' });
  expect(toQuery({ which: 'closed', practice: '', q: '' }).open).toBe(false);
});
