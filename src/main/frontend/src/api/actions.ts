import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './client';
import type { components } from './schema';
import { at, useChange } from './workItems';

export type Awaited = components['schemas']['WhereaboutsAwaited'];

/** What the person may do with the item now; asked anew with each version of it. */
export function useOffer(number: string, version: number | undefined) {
  return useQuery({
    queryKey: ['work-item', number, 'actions', version],
    queryFn: async () => (await api.GET('/api/v1/work-items/{number}/actions', at(number))).data!,
    placeholderData: (before) => before,
  });
}

export function useEdit(number: string) {
  return useChange(number, ({ version, patch }: { version: number; patch: Record<string, unknown> }) =>
    api.PATCH('/api/v1/work-items/{number}', {
      params: { path: { number }, header: { 'If-Match': `"${version}"` } },
      body: patch as never,
    }),
  );
}

/** The item as it is now, past what is kept. */
export function useFreshWorkItem(number: string) {
  const queries = useQueryClient();
  return () =>
    queries.fetchQuery({
      queryKey: ['work-item', number],
      queryFn: async () => (await api.GET('/api/v1/work-items/{number}', at(number))).data!,
      staleTime: 0,
    });
}

export function useCancellation(number: string) {
  return useChange(number, (reason: string) => api.POST('/api/v1/work-items/{number}/cancel', { ...at(number), body: { reason } }));
}

/** Sends the process a message that it waits for, with something to say if there is. */
export function useMessage(number: string) {
  return useChange(number, ({ name, text, internal }: { name: string; text: string; internal: boolean }) => {
    const details = text.trim() ? { [internal ? 'commentInternal' : 'commentPublic']: text } : undefined;
    return api.POST('/api/v1/work-items/{number}/messages', { ...at(number), body: { name, details } as never });
  });
}

export function useNewLink(number: string) {
  return useChange(number, (link: { type: string; to: string }) =>
    api.POST('/api/v1/work-items/{number}/links', { ...at(number), body: link }),
  );
}

export function useUnlink(number: string) {
  return useChange(number, (id: number) =>
    api.DELETE('/api/v1/work-items/{number}/links/{id}', { params: { path: { number, id } } }),
  );
}

/** Work items by number or words, to choose one of. */
export function useItemSearch(text: string) {
  const q = text.trim();
  return useQuery({
    queryKey: ['work-items', 'search', q],
    queryFn: async () => (await api.GET('/api/v1/work-items', { params: { query: { q, limit: 8 } } })).data!.items ?? [],
    enabled: q.length > 1,
    staleTime: 30_000,
  });
}
