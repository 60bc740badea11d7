import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from './client';
import { SAFETY_MILLIS } from './safety';
import type { components } from './schema';

export type Own = components['schemas']['OwnWorkItemsOwn'];

/** What the person has asked for, the newest first. */
export function useOwnItems(open: boolean) {
  return useInfiniteQuery({
    queryKey: ['own', open],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) =>
      (await api.GET('/api/v1/own-work-items', { params: { query: { open: open || undefined, cursor: pageParam, limit: 20 } } })).data!,
    getNextPageParam: (page) => page.next ?? undefined,
    meta: { live: true },
    refetchInterval: SAFETY_MILLIS,
  });
}

/** One of them; kept below the item, so that it is read anew after each action on it. */
export function useOwnItem(number: string) {
  return useQuery({
    queryKey: ['work-item', number, 'own'],
    queryFn: async () => (await api.GET('/api/v1/own-work-items/{number}', { params: { path: { number } } })).data!,
    refetchInterval: SAFETY_MILLIS,
  });
}
