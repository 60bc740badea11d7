import { describe, expect, it } from 'vitest';
import type { Widget } from '@/api/dashboards';
import { bodyOf, freshId, isChanged, move, put, remove, resize, undo, type Draft } from './draft';
import { fitted } from './fit';

const widget = (id: string, more: Partial<Widget> = {}): Widget => ({ id, measure: 'opened', span: 'LAST_30_DAYS', chart: 'NUMBER', width: 2, height: 1, ...more });
const draft = (...ids: string[]): Draft => ({ name: 'Mine', widgets: ids.map((id) => widget(id)) });
const ids = (one: Draft) => one.widgets.map(({ id }) => id).join('');

describe('a dashboard that is built', () => {
  it('moves widgets, and at its ends no further', () => {
    expect(ids(move(draft('a', 'b', 'c'), 'a', 2))).toBe('bca');
    expect(ids(move(draft('a', 'b', 'c'), 'c', -5))).toBe('cab');
    expect(ids(move(draft('a', 'b', 'c'), 'c', 9))).toBe('abc');
  });

  it('brings back to its place what was taken away', () => {
    const without = remove(draft('a', 'b', 'c'), 'b');
    expect(ids(without)).toBe('ac');
    expect(ids(undo(without))).toBe('abc');
  });

  it('keeps sizes within one to four', () => {
    const wide = [1, 1, 1].reduce((one) => resize(one, 'a', 'width', 1), draft('a'));
    expect(wide.widgets[0]!.width).toBe(4);
    expect(resize(draft('a'), 'a', 'height', -1).widgets[0]!.height).toBe(1);
  });

  it('puts a changed widget where it was and gives new ones an id of their own', () => {
    expect(put(draft('a', 'b'), widget('a', { width: 4 })).widgets[0]!.width).toBe(4);
    expect(freshId(draft('w2').widgets)).toBe('w3');
  });

  it('forgets translations of a name that was changed, and tells whether anything was', () => {
    const board = { name: 'Desk', translations: { de: 'Tisch' }, groups: ['x'], widgets: [widget('a')] };
    expect(bodyOf({ ...draft('a'), name: 'Desk' }, board).translations).toEqual({ de: 'Tisch' });
    expect(bodyOf({ ...draft('a'), name: 'Table' }, board).translations).toEqual({});
    expect(isChanged({ name: 'Desk', widgets: [widget('a')] }, board)).toBe(false);
    expect(isChanged({ name: 'Desk', widgets: [widget('a', { width: 3 })] }, board)).toBe(true);
  });
});

describe('a widget', () => {
  it('gets what its chart needs and loses what it does not know', () => {
    expect(fitted(widget('a', { chart: 'STACKED' }), undefined)).toMatchObject({ split: 'practice', bucket: 'DAY' });
    expect(fitted(widget('a', { split: 'team' }), undefined).split).toBeUndefined();
    const shares = { key: 's', arithmetic: 'SHARE', source: 'clock' } as const;
    expect(fitted(widget('a', { chart: 'STACKED', split: 'team', bucket: 'WEEK' }), shares).chart).toBe('BAR');
    const outages = { key: 'a', arithmetic: 'AVAILABILITY', source: 'outage' } as const;
    expect(fitted(widget('a', { only: { team: ['x'], service: ['y'], customer: [] } }), outages).only).toEqual({ service: ['y'] });
  });
});
