import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './client';
import type { components } from './schema';

export type Freeze = components['schemas']['Freeze'];
export type MaintenanceWindow = components['schemas']['MaintenanceWindow'];
export type Kind = 'freezes' | 'maintenance-windows';
/** Either of them, as it is listed and edited. */
export type Period = Freeze & MaintenanceWindow;

async function everyPeriod(kind: Kind): Promise<Period[]> {
  const all: Period[] = [];
  let cursor: string | undefined;
  do {
    const query = { limit: 200, cursor };
    const page: { items?: Period[]; next?: string } =
      kind === 'freezes'
        ? (await api.GET('/api/v1/freezes', { params: { query } })).data!
        : (await api.GET('/api/v1/maintenance-windows', { params: { query } })).data!;
    all.push(...(page.items ?? []));
    cursor = page.next ?? undefined;
  } while (cursor);
  return all.filter((period) => !period.retired);
}

/** Freezes or maintenance windows in force. */
export function usePeriods(kind: Kind) {
  return useQuery({ queryKey: ['periods', kind], queryFn: () => everyPeriod(kind) });
}

const match = (version?: number) => (version ? { 'If-Match': `"${version}"` } : {});

/** Adds one, or replaces the version that was read. */
export function useSavedPeriod(kind: Kind) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ key, version, ...body }: Period) => {
      const params = { path: { key: key! }, header: match(version) };
      return kind === 'freezes'
        ? api.PUT('/api/v1/freezes/{key}', { params, body: body as never })
        : api.PUT('/api/v1/maintenance-windows/{key}', { params, body: body as never });
    },
    onSettled: () => again(queries),
  });
}

export function useRetirement(kind: Kind) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ key, version }: Period) => {
      const params = { path: { key: key! }, header: match(version) };
      return kind === 'freezes'
        ? api.DELETE('/api/v1/freezes/{key}', { params })
        : api.DELETE('/api/v1/maintenance-windows/{key}', { params });
    },
    onSettled: () => again(queries),
  });
}

function again(queries: ReturnType<typeof useQueryClient>) {
  return Promise.all([
    queries.invalidateQueries({ queryKey: ['periods'] }),
    queries.invalidateQueries({ queryKey: ['change-calendar'] }),
  ]);
}
