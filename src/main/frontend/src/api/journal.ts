import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from './client';
import { at } from './workItems';

/** The journal from its end, of some kinds of entries or of all. */
export function useJournal(number: string, kind: string[]) {
  return useInfiniteQuery({
    queryKey: ['work-item', number, 'journal', kind],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) => {
      const query = { kind, newestFirst: true, cursor: pageParam, limit: 50 };
      return (await api.GET('/api/v1/work-items/{number}/journal', { params: { path: { number }, query } })).data!;
    },
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

/** Checks the chain of the item's journal, when asked to. */
export function useVerification(number: string) {
  return useQuery({
    queryKey: ['verification', number],
    queryFn: async () => (await api.GET('/api/v1/work-items/{number}/journal/verification', at(number))).data!,
    enabled: false,
    gcTime: 0,
  });
}
