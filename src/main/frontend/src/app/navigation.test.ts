import { expect, it } from 'vitest';
import { isAt } from './navigation';

it('marks the inbox on its own page only, others on the pages below them too', () => {
  const inbox = { path: '/', key: 'inbox' };
  const items = { path: '/work-items', key: 'workItems' };
  expect(isAt(inbox, '/')).toBe(true);
  expect(isAt(inbox, '/open')).toBe(false);
  expect(isAt(items, '/work-items/INC-1')).toBe(true);
  expect(isAt(items, '/work-itemsx')).toBe(false);
});
