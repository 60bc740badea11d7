import { useQuery } from '@tanstack/react-query';
import { api, Problem } from './client';

export interface Hit {
  id: string;
  label: string;
  detail: string;
  path: string;
}

const NUMBER = /^[a-z]{2,5}-\d+$/i;
const HITS = 6;

async function workItems(q: string): Promise<Hit[]> {
  const found = (await api.GET('/api/v1/work-items', { params: { query: { q, limit: HITS } } })).data?.items ?? [];
  return found.map((item) => ({
    id: `item-${item.number}`,
    label: item.title ?? '',
    detail: item.number ?? '',
    path: `/work-items/${item.number}`,
  }));
}

/** The item of exactly this number, if the person may see it. */
async function numbered(q: string): Promise<Hit[]> {
  const number = q.toUpperCase();
  const item = await seen(api.GET('/api/v1/work-items/{number}', { params: { path: { number } } }));
  return item?.data ? [{ id: `item-${number}`, label: item.data.title ?? '', detail: number, path: `/work-items/${number}` }] : [];
}

async function configurationItems(q: string): Promise<Hit[]> {
  const found = await seen(api.GET('/api/v1/configuration-items', { params: { query: { q, limit: HITS } } }));
  return (found?.data?.items ?? []).map((item) => ({
    id: `ci-${item.key}`,
    label: item.name ?? item.key ?? '',
    detail: item.key ?? '',
    path: `/configuration/${item.key}`,
  }));
}

/** Nothing where the person may not look; every other failure stays one. */
async function seen<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (problem) {
    if (problem instanceof Problem && [403, 404].includes(problem.status)) return undefined;
    throw problem;
  }
}

/** What the words find: work items and configuration items, those of the very number or key first. */
export function useSearch(words: string, estate: boolean) {
  const q = words.trim();
  return useQuery({
    queryKey: ['search', q, estate],
    enabled: q.length > 1,
    staleTime: 10_000,
    queryFn: async () => {
      const [items, configuration] = await Promise.all([
        NUMBER.test(q) ? numbered(q) : workItems(q),
        estate ? configurationItems(q) : [],
      ]);
      return { items, configuration };
    },
  });
}
