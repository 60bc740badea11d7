import { useQuery } from '@tanstack/react-query';
import { api } from './client';
import type { components } from './schema';

export type Service = components['schemas']['OfferedService'];

async function everyService(): Promise<Service[]> {
  const all: Service[] = [];
  let cursor: string | undefined;
  do {
    const page = (await api.GET('/api/v1/services', { params: { query: { limit: 200, cursor, retired: true } } })).data!;
    all.push(...(page.items ?? []));
    cursor = page.next ?? undefined;
  } while (cursor);
  return all;
}

/** All services that the person may know, retired ones included: for names and for choices. */
export function useServices() {
  return useQuery({ queryKey: ['services', 'all'], queryFn: everyService, staleTime: 300_000 });
}
