import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './client';
import type { components } from './schema';

export type SavedView = components['schemas']['SavedView'];
export type ListName = 'inbox' | 'work-items';
export type ViewBody = components['schemas']['SavedViewsControllerBody'];

export function useViews(list: ListName) {
  return useQuery({
    queryKey: ['views', list],
    queryFn: async () => (await api.GET('/api/v1/views', { params: { query: { list } } })).data!.items ?? [],
    staleTime: 60_000,
  });
}

function useViewChange<V, R>(list: ListName, mutationFn: (value: V) => Promise<R>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn, onSettled: () => queries.invalidateQueries({ queryKey: ['views', list] }) });
}

/** Keeps a new view, or changes one that the person has read. */
export function useViewSaving(list: ListName) {
  return useViewChange(list, async ({ known, body }: { known?: SavedView; body: ViewBody }) => {
    if (!known) return (await api.POST('/api/v1/views', { body: { ...body, list } })).data as SavedView;
    const at = { path: { id: known.id! }, header: { 'If-Match': `"${known.version}"` } };
    return (await api.PUT('/api/v1/views/{id}', { params: at, body: { ...body, list } })).data as SavedView;
  });
}

export function useViewRemoval(list: ListName) {
  return useViewChange(list, (known: SavedView) =>
    api.DELETE('/api/v1/views/{id}', { params: { path: { id: known.id! }, header: { 'If-Match': `"${known.version}"` } } }),
  );
}
