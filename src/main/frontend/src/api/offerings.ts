import { useQuery } from '@tanstack/react-query';
import { api } from './client';
import type { components } from './schema';

type Sent = components['schemas']['Offering'];
/** An offering; the service always tells these. */
export type Offering = Sent & Required<Pick<Sent, 'key' | 'name' | 'service' | 'steps'>>;

/** What the person may order. */
export function useOfferings() {
  return useQuery({
    queryKey: ['offerings'],
    queryFn: async () => ((await api.GET('/api/v1/offerings')).data!.items ?? []) as Offering[],
    staleTime: 60_000,
  });
}

export function useOffering(key: string) {
  return useQuery({
    queryKey: ['offerings', key],
    queryFn: async () => (await api.GET('/api/v1/offerings/{key}', { params: { path: { key } } })).data! as Offering,
    staleTime: 60_000,
  });
}

/** What an order of it asks; null for nothing. */
export function useOfferingForm(key: string) {
  return useQuery({
    queryKey: ['offerings', key, 'form'],
    queryFn: async () =>
      ((await api.GET('/api/v1/offerings/{key}/form', { params: { path: { key } } })).data as object | undefined) ?? null,
    staleTime: Infinity,
  });
}
