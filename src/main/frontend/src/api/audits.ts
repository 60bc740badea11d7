import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './client';
import type { components } from './schema';

export type Audit = components['schemas']['AuditView'];
export type Finding = components['schemas']['AuditFinding'];
export type FindingStatus = NonNullable<Finding['status']>;
export type FindingKind = NonNullable<Finding['kind']>;
export type UnauthorisedChange = components['schemas']['UnauthorisedChange'];

export function useAudits() {
  return useInfiniteQuery({
    queryKey: ['configuration', 'audits'],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) =>
      (await api.GET('/api/v1/configuration-audits', { params: { query: { cursor: pageParam, limit: 50 } } })).data!,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function useAudit(id: number) {
  return useQuery({
    queryKey: ['configuration', 'audit', id],
    queryFn: async () => (await api.GET('/api/v1/configuration-audits/{id}', { params: { path: { id } } })).data!,
    retry: false,
  });
}

export function useAuditFaults(id: number) {
  return useQuery({
    queryKey: ['configuration', 'audit', id, 'faults'],
    queryFn: async () => (await api.GET('/api/v1/configuration-audits/{id}/faults', { params: { path: { id } } })).data!,
  });
}

export function useFindings(id: number, status?: FindingStatus, kind?: FindingKind) {
  return useInfiniteQuery({
    queryKey: ['configuration', 'audit', id, 'findings', status, kind],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) =>
      (
        await api.GET('/api/v1/configuration-audits/{id}/findings', {
          params: { path: { id }, query: { status, kind, cursor: pageParam, limit: 100 } },
        })
      ).data!,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export interface Decision {
  finding: Finding;
  status: FindingStatus;
  comment?: string;
}

/** Decides on a finding, on the version that was read. */
export function useDeciding(id: number) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ finding, status, comment }: Decision) =>
      api.PATCH('/api/v1/configuration-audits/{id}/findings/{finding}', {
        params: { path: { id, finding: finding.id! }, header: { 'If-Match': `"${finding.version}"` } },
        body: { status, comment },
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['configuration', 'audit', id] }),
  });
}

export interface AuditFiles {
  items?: File;
  relations?: File;
  format: string;
  source: string;
  covers: string[];
  change?: string;
}

/** Compares what was discovered with what is recorded; nothing recorded changes. */
export function useVerifying() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ items, relations, format, source, covers, change }: AuditFiles) => {
      const body = new FormData();
      Object.entries({ items, relations }).forEach(([part, file]) => file && body.append(part, file));
      const query = new URLSearchParams({ format, source });
      covers.forEach((key) => query.append('covers', key));
      if (change) query.set('change', change);
      const path = `/api/v1/configuration-audits?${query}` as '/api/v1/configuration-audits';
      return (await api.POST(path, { body: body as never, bodySerializer: (form) => form as never })).data as Audit;
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['configuration', 'audits'] }),
  });
}

export function useUnauthorisedChanges(key?: string) {
  return useInfiniteQuery({
    queryKey: ['configuration', 'unauthorised', key],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) =>
      (await api.GET('/api/v1/unauthorised-changes', { params: { query: { key, cursor: pageParam, limit: 50 } } })).data!,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}
