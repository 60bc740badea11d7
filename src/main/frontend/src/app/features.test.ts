import { expect, it } from 'vitest';
import type { Me } from '@/api/session';
import { isAt, menuOf } from './features';

const me: Me = { id: 'a', name: 'A', groups: ['service-desk'], practices: ['incident'], edits: [], webapps: [] };

it('marks the inbox on its own page only, others on the pages below them too', () => {
  expect(isAt({ path: '/' }, '/')).toBe(true);
  expect(isAt({ path: '/' }, '/open')).toBe(false);
  expect(isAt({ path: '/work-items' }, '/work-items/INC-1')).toBe(true);
  expect(isAt({ path: '/work-items' }, '/work-itemsx')).toBe(false);
});

it('offers what the person may use, in order', () => {
  const entry = (key: string, order: number, offered: boolean) => ({
    menu: { key, path: `/${key}`, order, offered: () => offered },
    routes: [],
  });
  expect(menuOf(me, [entry('b', 2, true), entry('no', 1, false), entry('a', 1, true)]).map(({ key }) => key)).toEqual(['a', 'b']);
});
