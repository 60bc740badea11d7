import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './client';
import type { components } from './schema';

export type Baseline = components['schemas']['Baseline'];
export type BaselineBody = components['schemas']['BaselinesRestBody'];
export type Comparison = components['schemas']['BaselineComparison'];
export type BaselineDifference = components['schemas']['BaselineDifference'];

export function useBaselines() {
  return useInfiniteQuery({
    queryKey: ['configuration', 'baselines'],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) =>
      (await api.GET('/api/v1/baselines', { params: { query: { cursor: pageParam, limit: 100 } } })).data!,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function useBaseline(name: string) {
  return useQuery({
    queryKey: ['configuration', 'baseline', name],
    queryFn: async () => (await api.GET('/api/v1/baselines/{name}', { params: { path: { name } } })).data!,
    retry: false,
  });
}

/** What differs between the baseline and another one, or `now`. */
export function useComparison(name: string, other: string, of: 'items' | 'relations') {
  return useInfiniteQuery({
    queryKey: ['configuration', 'baseline', name, 'comparison', other, of],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) =>
      (
        await api.GET('/api/v1/baselines/{name}/comparison', {
          params: { path: { name }, query: { with: other, of, cursor: pageParam, limit: 100 } },
        })
      ).data!,
    getNextPageParam: (page) => page.next ?? undefined,
    retry: false,
  });
}

export function useTaking() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (body: BaselineBody) => (await api.POST('/api/v1/baselines', { body })).data as Baseline,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['configuration', 'baselines'] }),
  });
}

/** All differences, page by page; for a file. */
export async function everyDifference(name: string, other: string, of: 'items' | 'relations'): Promise<BaselineDifference[]> {
  const all: BaselineDifference[] = [];
  let cursor: string | undefined;
  do {
    const query = { with: other, of, cursor, limit: 200 };
    const page = (await api.GET('/api/v1/baselines/{name}/comparison', { params: { path: { name }, query } })).data!;
    all.push(...(page.differences ?? []));
    cursor = page.next ?? undefined;
  } while (cursor);
  return all;
}
