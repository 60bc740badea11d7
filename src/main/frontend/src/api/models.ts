import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './client';
import type { components } from './schema';

export type ModelVersion = components['schemas']['DeployedModelsModelVersion'];
export type Bundle = components['schemas']['BundleReport'];
export type ElementActivity = components['schemas']['ModelActivityElement'];

/** The latest version of every process and decision. */
export function useModels() {
  return useQuery({
    queryKey: ['models'],
    queryFn: async () => (await api.GET('/api/v1/models')).data!.items ?? [],
    staleTime: 60_000,
  });
}

export function useDecisions(): ModelVersion[] {
  return (useModels().data ?? []).filter((model) => model.kind === 'decision');
}

/** Every version of a model, the newest first. */
export function useModelVersions(key: string) {
  return useQuery({
    queryKey: ['models', key, 'versions'],
    queryFn: async () => (await api.GET('/api/v1/models/{key}/versions', { params: { path: { key } } })).data!.items ?? [],
  });
}

/** What became of each bundle of models when the folder was last read. */
export function useBundles() {
  return useQuery({
    queryKey: ['models', 'bundles'],
    queryFn: async () => (await api.GET('/api/v1/models/bundles')).data!.items ?? [],
  });
}

export function useReload() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => (await api.POST('/api/v1/models/reload')).data!.items ?? [],
    onSettled: () => queries.invalidateQueries({ queryKey: ['models'] }),
  });
}

/** Where instances of a version stand now, and what was passed in the period. */
export function useActivity(key: string, version: number, period: { from: string; to: string }, wanted: boolean) {
  return useQuery({
    queryKey: ['models', key, version, 'activity', period],
    queryFn: async () =>
      (await api.GET('/api/v1/models/{key}/versions/{version}/activity', { params: { path: { key, version }, query: period } })).data!
        .items ?? [],
    enabled: wanted,
  });
}
