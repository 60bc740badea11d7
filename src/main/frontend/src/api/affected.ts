import { useQuery } from '@tanstack/react-query';
import { api } from './client';
import type { components } from './schema';
import { at, useChange } from './workItems';

export type NamedItem = components['schemas']['NamedItemsUseNamedItem'];
export type ProposedCause = components['schemas']['ProposedCause'];

/** Configuration items that a work item names as affected. */
export function useAffected(number: string) {
  return useQuery({
    queryKey: ['work-item', number, 'configuration-items'],
    queryFn: async () => (await api.GET('/api/v1/work-items/{number}/configuration-items', at(number))).data!.items ?? [],
  });
}

export function useNaming(number: string) {
  return useChange(number, (key: string) =>
    api.POST('/api/v1/work-items/{number}/configuration-items', { ...at(number), body: { key } }),
  );
}

export function useUnnaming(number: string) {
  return useChange(number, (key: string) =>
    api.DELETE('/api/v1/work-items/{number}/configuration-items/{key}', { params: { path: { number, key } } }),
  );
}

/** Changes that may have caused an incident; nothing for items of other practices. */
export function useCauses(number: string) {
  return useQuery({
    queryKey: ['work-item', number, 'proposed-causes'],
    queryFn: async () => (await api.GET('/api/v1/work-items/{number}/proposed-causes', at(number))).data!.items ?? [],
    retry: false,
  });
}

export function useVerdict(number: string) {
  return useChange(number, ({ change, confirmed }: { change: string; confirmed: boolean }) => {
    const params = { params: { path: { number, change } } };
    return confirmed
      ? api.POST('/api/v1/work-items/{number}/proposed-causes/{change}/confirmation', params)
      : api.POST('/api/v1/work-items/{number}/proposed-causes/{change}/rejection', params);
  });
}
