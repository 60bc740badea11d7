import { expect, it, vi } from 'vitest';
import { batched } from './batched';

const load = () => vi.fn(async (ids: string[]) => new Map(ids.filter((id) => id !== 'gone').map((id) => [id, id.toUpperCase()])));

it('asks once for everything that is wanted at the same time', async () => {
  const loaded = load();
  const ask = batched(loaded);
  expect(await Promise.all([ask('a'), ask('b'), ask('a'), ask('gone')])).toEqual(['A', 'B', 'A', undefined]);
  expect(loaded).toHaveBeenCalledExactlyOnceWith(['a', 'b', 'gone']);
  await ask('c');
  expect(loaded).toHaveBeenLastCalledWith(['c']);
});

it('asks for no more than a hundred in one call', async () => {
  const loaded = load();
  const ask = batched(loaded);
  await Promise.all(Array.from({ length: 150 }, (_, i) => ask(`p${i}`)));
  expect(loaded.mock.calls.map(([ids]) => ids.length)).toEqual([100, 50]);
});

it('tells everybody who waits that the call has failed', async () => {
  const ask = batched<string>(() => Promise.reject(new TypeError('down')));
  const answers = await Promise.allSettled([ask('a'), ask('b')]);
  expect(answers.map((answer) => answer.status)).toEqual(['rejected', 'rejected']);
});
