import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './client';
import type { components } from './schema';

export type Measure = components['schemas']['Measure'];
export type MeasureBody = components['schemas']['MeasureBody'];
export type MeasureVersion = components['schemas']['MeasuresEdited'];
export type Figure = components['schemas']['Figure'];
export type Verdict = components['schemas']['Verdict'];
export type Outlook = components['schemas']['Outlook'];
export type Period = Measure['period'];

export const DIMENSIONS = ['service', 'customer', 'practice', 'priority', 'team', 'subject', 'variant'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export interface FigureQuery {
  from: string;
  until: string;
  by?: Period;
  split?: Dimension;
  only: Partial<Record<Dimension, string>>;
}

export function useMeasures() {
  return useQuery({
    queryKey: ['measures'],
    queryFn: async () => (await api.GET('/api/v1/measures')).data!.items ?? [],
    staleTime: 60_000,
  });
}

export function useMeasure(key: string, wanted = true) {
  return useQuery({
    queryKey: ['measures', key],
    queryFn: async () => (await api.GET('/api/v1/measures/{key}', { params: { path: { key } } })).data!,
    enabled: wanted,
  });
}

export function useMeasureVersions(key: string) {
  return useQuery({
    queryKey: ['measures', key, 'versions'],
    queryFn: async () => (await api.GET('/api/v1/measures/{key}/versions', { params: { path: { key } } })).data!.items ?? [],
  });
}

export function useFigures(key: string, { only, ...query }: FigureQuery, wanted = true) {
  const conditions = Object.fromEntries(Object.entries(only).map(([dimension, value]) => [dimension, [value]]));
  return useQuery({
    queryKey: ['measures', key, 'figures', query, only],
    queryFn: async () =>
      (
        await api.GET('/api/v1/measures/{key}/figures', {
          params: { path: { key }, query: { ...query, ...conditions } },
        })
      ).data!.items ?? [],
    enabled: wanted,
  });
}

/** Defines a measure, or makes the version after the one that was read. */
export function useSavedMeasure(key: string, version: number | undefined) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (body: MeasureBody) =>
      (
        await api.PUT('/api/v1/measures/{key}', {
          params: { path: { key }, header: version === undefined ? {} : { 'If-Match': `"${version}"` } },
          body,
        })
      ).data!,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['measures'] }),
  });
}

/** Where sums of days differ from the rows they were taken from; asked for, not looked at all the time. */
export function useDifferences(from: string, until: string) {
  return useQuery({
    queryKey: ['figure-differences', from, until],
    queryFn: async () => (await api.GET('/api/v1/figure-differences', { params: { query: { from, until } } })).data!.items ?? [],
    enabled: false,
  });
}

export function useVerdicts(filter: { met?: boolean; measure?: string; service?: string }) {
  return useInfiniteQuery({
    queryKey: ['measure-verdicts', filter],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) =>
      (await api.GET('/api/v1/measure-verdicts', { params: { query: { ...filter, cursor: pageParam, limit: 50 } } })).data!,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function useOutlooks() {
  return useQuery({
    queryKey: ['outlooks'],
    queryFn: async () => (await api.GET('/api/v1/outlooks')).data!.items ?? [],
  });
}

export function useRenewedOutlooks() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => (await api.POST('/api/v1/outlooks/renewal')).data!.items ?? [],
    onSuccess: (items) => queries.setQueryData(['outlooks'], items),
  });
}
