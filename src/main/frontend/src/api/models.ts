import { useQuery } from '@tanstack/react-query';
import { api } from './client';
import type { components } from './schema';

export type ModelVersion = components['schemas']['DeployedModelsModelVersion'];

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
