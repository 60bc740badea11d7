import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { api } from './client';
import type { components } from './schema';

export type KnownError = components['schemas']['KnownError'];

/** Published known errors whose text has the words; all of them without words. */
export function useKnownErrors(words: string) {
  const q = words.trim() || undefined;
  return useInfiniteQuery({
    queryKey: ['known-errors', q],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) =>
      (await api.GET('/api/v1/known-errors', { params: { query: { q, cursor: pageParam, limit: 50 } } })).data!,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}
