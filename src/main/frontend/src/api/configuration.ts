import { keepPreviousData, useInfiniteQuery, useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './client';
import type { components } from './schema';

export type ConfigurationItem = components['schemas']['ConfigurationItem'];
export type CiClass = components['schemas']['ClassesRestView'];
export type CiAttribute = components['schemas']['CiAttribute'];
export type RelationType = components['schemas']['RelationType'];
export type Relation = components['schemas']['RelationView'];
export type ClassHealth = components['schemas']['ClassHealth'];
export type Neighbourhood = components['schemas']['Neighbourhood'];
export type Direction = 'BOTH' | 'OUT' | 'IN';

const KEPT = { staleTime: 5 * 60_000 };

export interface ItemFilter {
  q?: string;
  class?: string;
  state?: string;
  supportGroup?: string;
  service?: string;
  criticality?: string;
}

/** A health finding of a class, in place of a filter. */
export interface FindingFilter {
  ciClass: string;
  finding: string;
}

export function useItems(filter: ItemFilter, found?: FindingFilter) {
  return useInfiniteQuery({
    queryKey: ['configuration', 'list', found ?? filter],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) => {
      const page = { cursor: pageParam, limit: 100 };
      if (found) {
        const params = { path: { ...found }, query: page };
        return (await api.GET('/api/v1/configuration-health/{ciClass}/{finding}', { params })).data!;
      }
      return (await api.GET('/api/v1/configuration-items', { params: { query: { ...filter, ...page } } })).data!;
    },
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** Some items by the beginning of their key or of words of their name, to choose from. */
export function useItemSearch(text: string) {
  const q = text.trim();
  return useQuery({
    queryKey: ['configuration', 'search', q],
    queryFn: async () => (await api.GET('/api/v1/configuration-items', { params: { query: { q, limit: 20 } } })).data!.items ?? [],
    enabled: q.length > 0,
    placeholderData: keepPreviousData,
  });
}

const oneItem = (key: string, asOf?: string) => ({
  queryKey: ['configuration', 'item', key, asOf],
  queryFn: async () =>
    (await api.GET('/api/v1/configuration-items/{key}', { params: { path: { key }, query: { asOf } } })).data!,
  retry: false,
});

export function useItem(key: string, asOf?: string) {
  return useQuery(oneItem(key, asOf));
}

/** Some items that are known by their keys – as far as they are read yet. */
export function useSomeItems(keys: string[]): ConfigurationItem[] {
  return useQueries({ queries: keys.map((key) => oneItem(key)) }).flatMap(({ data }) => data ?? []);
}

export function useHistory(key: string) {
  return useInfiniteQuery({
    queryKey: ['configuration', 'item', key, 'history'],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) =>
      (
        await api.GET('/api/v1/configuration-items/{key}/history', {
          params: { path: { key }, query: { cursor: pageParam, limit: 50 } },
        })
      ).data!,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function useRelations(key: string, asOf?: string) {
  return useInfiniteQuery({
    queryKey: ['configuration', 'item', key, 'relations', asOf],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) =>
      (
        await api.GET('/api/v1/configuration-items/{from}/relations', {
          params: { path: { from: key }, query: { asOf, cursor: pageParam, limit: 100 } },
        })
      ).data!,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function useNeighbourhood(key: string, depth: number, direction: Direction, asOf?: string) {
  return useQuery({
    queryKey: ['configuration', 'item', key, 'neighbourhood', depth, direction, asOf],
    queryFn: async () =>
      (
        await api.GET('/api/v1/configuration-items/{key}/neighbourhood', {
          params: { path: { key }, query: { depth, direction, asOf } },
        })
      ).data!,
    placeholderData: keepPreviousData,
  });
}

export function useWorkItemsOf(key: string, open: boolean) {
  return useQuery({
    queryKey: ['configuration', 'item', key, 'work-items', open],
    queryFn: async () =>
      (
        await api.GET('/api/v1/configuration-items/{key}/work-items', {
          params: { path: { key }, query: { open: open || undefined, limit: 50 } },
        })
      ).data!,
  });
}

export function useClasses() {
  return useQuery({
    queryKey: ['configuration', 'classes'],
    queryFn: async () => (await api.GET('/api/v1/ci-classes', { params: { query: { limit: 200 } } })).data!.items ?? [],
    ...KEPT,
  });
}

export function useRelationTypes() {
  return useQuery({
    queryKey: ['configuration', 'relation-types'],
    queryFn: async () => (await api.GET('/api/v1/relation-types', { params: { query: { limit: 200 } } })).data!.items ?? [],
    ...KEPT,
  });
}

export function useHealth() {
  return useQuery({
    queryKey: ['configuration', 'health'],
    queryFn: async () => (await api.GET('/api/v1/configuration-health')).data!,
    ...KEPT,
  });
}

/** Everything about the configuration is read anew after an edit. */
function useEdit<V>(mutationFn: (value: V) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['configuration'] }),
  });
}

export type ItemPatch = Record<string, unknown>;

export function usePatch(item: ConfigurationItem) {
  return useEdit((patch: ItemPatch) =>
    api.PATCH('/api/v1/configuration-items/{key}', {
      params: { path: { key: item.key! }, header: { 'If-Match': `"${item.version}"` } },
      body: patch as never,
    }),
  );
}

export interface RelationEnds {
  from: string;
  type: string;
  to: string;
}

export type RelationBody = components['schemas']['RelationsRestBody'];

/** Adds a relation, or replaces the version that was read. */
export function useRelating() {
  return useEdit(({ ends, body, version }: { ends: RelationEnds; body: RelationBody; version?: number }) =>
    api.PUT('/api/v1/configuration-items/{from}/relations/{type}/{to}', {
      params: { path: ends, header: { 'If-Match': version === undefined ? undefined : `"${version}"` } },
      body,
    }),
  );
}

export function useEnding() {
  return useEdit(({ ends, version, change }: { ends: RelationEnds; version: number; change?: string }) =>
    api.DELETE('/api/v1/configuration-items/{from}/relations/{type}/{to}', {
      params: { path: ends, query: { change }, header: { 'If-Match': `"${version}"` } },
    }),
  );
}
