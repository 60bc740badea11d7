import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './client';
import type { components } from './schema';

export type ImportRun = components['schemas']['ImportView'];
export type ImportFinding = components['schemas']['FindingView'];
export type ImportReport = components['schemas']['ImportReport'];

const LOOKS_AGAIN_MILLIS = 2_000;

const isUnderWay = (run: ImportRun | undefined) => run?.state === 'QUEUED' || run?.state === 'RUNNING';

export function useImports() {
  return useInfiniteQuery({
    queryKey: ['imports'],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) => (await api.GET('/api/v1/imports', { params: { query: { cursor: pageParam, limit: 25 } } })).data!,
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: (query) => (query.state.data?.pages[0]?.items?.some(isUnderWay) ? LOOKS_AGAIN_MILLIS : false),
  });
}

/** One import; looked at again and again while it is under way. */
export function useImport(id: number) {
  return useQuery({
    queryKey: ['imports', id],
    queryFn: async () => (await api.GET('/api/v1/imports/{id}', { params: { path: { id } } })).data!,
    refetchInterval: (query) => (isUnderWay(query.state.data) ? LOOKS_AGAIN_MILLIS : false),
  });
}

export function useImportFindings(id: number, state: string | undefined) {
  return useInfiniteQuery({
    queryKey: ['imports', id, 'findings', state],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) =>
      (await api.GET('/api/v1/imports/{id}/findings', { params: { path: { id }, query: { cursor: pageParam, limit: 50 } } })).data!,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function useImportReport(id: number, done: boolean) {
  return useQuery({
    queryKey: ['imports', id, 'report'],
    queryFn: async () => (await api.GET('/api/v1/imports/{id}/report', { params: { path: { id } } })).data!,
    enabled: done,
  });
}

export interface NewImport {
  file: File;
  /** A mapping file, or the name of a shipped one. */
  mapping: File | string;
}

export function useNewImport() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ file, mapping }: NewImport) => {
      const form = new FormData();
      form.append('file', file);
      form.append('mapping', mapping);
      const answer = await api.POST('/api/v1/imports', { body: form as never, bodySerializer: (body: unknown) => body as FormData });
      return answer.data as ImportRun;
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['imports'] }),
  });
}

export function useResume(id: number) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => api.POST('/api/v1/imports/{id}/resume', { params: { path: { id } } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['imports'] }),
  });
}
