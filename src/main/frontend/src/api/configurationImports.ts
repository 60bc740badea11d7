import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './client';
import type { components } from './schema';

export type ImportView = components['schemas']['ConfigurationImportView'];
export type ImportReport = components['schemas']['ConfigurationImportReport'];
export type ImportFault = components['schemas']['ImportFault'];
export type ImportChange = components['schemas']['ImportChange'];

const LOOKS_AGAIN_MILLIS = 1_000;

/** Imports, the newest first; looked at again while one runs. */
export function useConfigurationImports(running: boolean) {
  return useInfiniteQuery({
    queryKey: ['configuration', 'imports'],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) =>
      (await api.GET('/api/v1/configuration-imports', { params: { query: { cursor: pageParam, limit: 50 } } })).data!,
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: (query) =>
      running || query.state.data?.pages[0]?.items?.some(({ state }) => state === 'RUNNING') ? LOOKS_AGAIN_MILLIS : false,
  });
}

export function useImportReport(id: number) {
  return useQuery({
    queryKey: ['configuration', 'import', id],
    queryFn: async () => (await api.GET('/api/v1/configuration-imports/{id}/report', { params: { path: { id } } })).data!,
    refetchInterval: (query) => (query.state.data?.run?.state === 'RUNNING' ? LOOKS_AGAIN_MILLIS : false),
    retry: false,
  });
}

export interface ImportRequest {
  file: File;
  kind: 'items' | 'relations';
  format: 'csv' | 'json' | 'xlsx';
  source: string;
  change?: string;
  dryRun: boolean;
}

/** Sends the file; the answer comes when all rows are done. */
export function useImporting() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ file, dryRun, change, ...how }: ImportRequest) => {
      const body = new FormData();
      body.append('file', file);
      const query = new URLSearchParams({ ...how, dryRun: String(dryRun), ...(change && { change }) });
      const path = `/api/v1/configuration-imports?${query}` as '/api/v1/configuration-imports';
      const sent = { body, bodySerializer: (form: FormData) => form };
      return (await api.POST(path, sent as never)).data as unknown as ImportView;
    },
    // A real import changes everything that is shown of the configuration.
    onSettled: () => queries.invalidateQueries({ queryKey: ['configuration'] }),
  });
}
