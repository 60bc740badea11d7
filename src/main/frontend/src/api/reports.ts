import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './client';
import type { components } from './schema';

export type ServiceReport = components['schemas']['ServiceReport'];
export type ReportEntry = components['schemas']['ReportEntry'];
export type ReportBody = components['schemas']['ServiceReportsRestReportBody'];
export type ReportVolume = components['schemas']['ReportVolume'];
export type ReportDelivery = components['schemas']['ReportDelivery'];
export type LateWorkItem = components['schemas']['RecomputationLateWorkItem'];
export type ReportTrend = components['schemas']['ReportTrend'];
export type ReportSchedule = components['schemas']['ReportSchedule'];
export type ReportScheduleBody = components['schemas']['ReportScheduleBody'];

export interface ReportFilter {
  scope?: 'SERVICE' | 'CUSTOMER' | 'ALL';
  key?: string;
  period?: 'MONTH' | 'QUARTER';
  /** The first day of the period. */
  from?: string;
}

export function useReports(filter: ReportFilter) {
  return useInfiniteQuery({
    queryKey: ['service-reports', filter],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) =>
      (await api.GET('/api/v1/service-reports', { params: { query: { ...filter, cursor: pageParam, limit: 50 } } })).data!,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function useReport(id: number) {
  return useQuery({
    queryKey: ['service-reports', id],
    queryFn: async () => (await api.GET('/api/v1/service-reports/{id}', { params: { path: { id } } })).data!,
  });
}

export function useNewReport() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (body: ReportBody) => (await api.POST('/api/v1/service-reports', { body })).data!,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['service-reports'] }),
  });
}

export function useRecomputation(id: number) {
  return useMutation({
    mutationFn: async () => (await api.POST('/api/v1/service-reports/{id}/recomputation', { params: { path: { id } } })).data!,
  });
}

export function useDeliveries(id: number) {
  return useQuery({
    queryKey: ['service-reports', id, 'deliveries'],
    queryFn: async () => (await api.GET('/api/v1/service-reports/{id}/deliveries', { params: { path: { id } } })).data!.items ?? [],
  });
}

/** Where the report stands as a document. */
export function documentAddress(id: number, format: 'html' | 'pdf' | 'xlsx', language: string): string {
  return `/api/v1/service-reports/${id}/document?format=${format}&lang=${language}${format === 'html' ? '' : '&download=true'}`;
}

export function useSchedules() {
  return useQuery({
    queryKey: ['report-schedules'],
    queryFn: async () => (await api.GET('/api/v1/report-schedules')).data!.items ?? [],
  });
}

export function useSavedSchedule(key: string, version: number | undefined) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (body: ReportScheduleBody) =>
      (
        await api.PUT('/api/v1/report-schedules/{key}', {
          params: { path: { key }, header: version === undefined ? {} : { 'If-Match': `"${version}"` } },
          body,
        })
      ).data!,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['report-schedules'] }),
  });
}

/** Ends a schedule that is as it was read; what was sent stays known. */
export function useEndedSchedule() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ key, version }: ReportSchedule) =>
      api.DELETE('/api/v1/report-schedules/{key}', { params: { path: { key: key! }, header: { 'If-Match': `"${version}"` } } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['report-schedules'] }),
  });
}
