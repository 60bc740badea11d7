import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, Problem } from './client';
import { SAFETY_MILLIS } from './safety';
import type { components } from './schema';

export type AgendaEntry = components['schemas']['AgendaEntry'];
export type ChangeFacts = components['schemas']['ChangeView'];
export type Decision = components['schemas']['BoardRestDecisionTaken'];
export type Assessment = components['schemas']['Assessment'];
export type Conflict = components['schemas']['KeptConflict'];
export type Check = components['schemas']['KeptCheck'];

export interface AgendaFilter {
  group?: string;
  mine?: boolean;
}

const at = (number: string) => ({ params: { path: { number } } });

/** What waits for a decision, kept up to date: others vote at the same time. */
export function useAgenda(filter: AgendaFilter) {
  return useQuery({
    queryKey: ['cab-agenda', filter],
    queryFn: async () => (await api.GET('/api/v1/cab-agenda', { params: { query: filter } })).data!,
    refetchInterval: SAFETY_MILLIS,
    meta: { live: true },
  });
}

export function useChangeFacts(number: string) {
  return useQuery({
    queryKey: ['work-item', number, 'change'],
    queryFn: async () => (await api.GET('/api/v1/changes/{number}', at(number))).data!,
  });
}

/** What category, risk and authority rest on. */
export function useDecisions(number: string) {
  return useQuery({
    queryKey: ['work-item', number, 'decisions'],
    queryFn: async () => (await api.GET('/api/v1/changes/{number}/decisions', at(number))).data!.items ?? [],
  });
}

/** Null before the change was assessed. */
export function useAssessment(number: string) {
  return useQuery({
    queryKey: ['work-item', number, 'assessment'],
    queryFn: async (): Promise<Assessment | null> => {
      try {
        return (await api.GET('/api/v1/changes/{number}/assessment', at(number))).data!;
      } catch (error) {
        if (error instanceof Problem && error.status === 404) return null;
        throw error;
      }
    },
  });
}

/** The latest check; null before the first. */
export function useConflictCheck(number: string) {
  return useQuery({
    queryKey: ['work-item', number, 'conflicts'],
    queryFn: async () => (await api.GET('/api/v1/changes/{number}/conflicts', at(number))).data!.items?.[0] ?? null,
  });
}

export function useAcceptance(number: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, reason }: { id: number; reason: string }) =>
      api.POST('/api/v1/changes/{number}/conflicts/{id}/acceptance', {
        params: { path: { number, id } },
        body: { reason },
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['work-item', number] }),
  });
}

export function useConfigurationUpdates(number: string) {
  return useQuery({
    queryKey: ['work-item', number, 'configuration-updates'],
    queryFn: async () => (await api.GET('/api/v1/changes/{number}/configuration-updates', at(number))).data!,
  });
}
