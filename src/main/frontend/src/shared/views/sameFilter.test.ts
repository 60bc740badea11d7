import { expect, it } from 'vitest';
import { sameFilter } from './sameFilter';

it('compares what is asked for, whatever the order', () => {
  expect(sameFilter({ priority: 'P1', whose: 'mine' }, { whose: 'mine', priority: 'P1', q: '' })).toBe(true);
  expect(sameFilter({ priority: 'P1' }, { priority: 'P2' })).toBe(false);
  expect(sameFilter(undefined, { q: undefined })).toBe(true);
});
