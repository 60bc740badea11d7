import { expect, it } from 'vitest';
import { merged, type TaskPage } from './mergeTasks';

const task = (id: string, dueAt?: string) => ({ id, dueAt, workItem: { number: `INC-${id}` } });
const at = (hour: number) => `2026-03-01T${String(hour).padStart(2, '0')}:00:00Z`;
const list = (...pages: TaskPage[]) => ({ pages, pageParams: [] });
const ids = (data: { pages: TaskPage[] }) => data.pages.flatMap((page) => page.items!.map((item) => item.id));

const two = list({ items: [task('a', at(8)), task('b', at(9))], next: 'b' }, { items: [task('c', at(10)), task('d')], next: 'd' });

it('takes out what is done and puts in what is new, each at its place', () => {
  expect(ids(merged(two, ['INC-b', 'INC-x'], [task('x', '2026-03-01T08:30:00.5Z')]))).toEqual(['a', 'x', 'c', 'd']);
});

it('moves what has become more urgent', () => {
  expect(ids(merged(two, ['INC-d'], [task('d', at(7))]))).toEqual(['d', 'a', 'b', 'c']);
});

it('leaves what comes later to the pages that are not loaded yet', () => {
  expect(ids(merged(two, ['INC-x'], [task('x')]))).toEqual(['a', 'b', 'c', 'd']);
  const whole = list({ items: [task('a', at(8))] });
  expect(ids(merged(whole, ['INC-x'], [task('x')]))).toEqual(['a', 'x']);
});

it('does not change what it was given', () => {
  merged(two, ['INC-a'], []);
  expect(ids(two)).toEqual(['a', 'b', 'c', 'd']);
});
