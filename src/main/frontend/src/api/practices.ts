import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from './client';
import type { components } from './schema';

export function usePractices() {
  return useQuery({
    queryKey: ['practices'],
    queryFn: async () => (await api.GET('/api/v1/practices')).data!.items ?? [],
    staleTime: 60_000,
  });
}

export function useStartForm(practice: string) {
  return useQuery({
    queryKey: ['practices', practice],
    queryFn: async () => (await api.GET('/api/v1/practices/{practice}/start-form', { params: { path: { practice } } })).data!,
    staleTime: Infinity,
  });
}

const OWN_FIELDS = ['title', 'description', 'service'] as const;

/** Opens a work item: some fields of the form are the item's own, the others are details. */
export function useOpening(practice: string) {
  return useMutation({
    mutationFn: async (values: Record<string, unknown>) => {
      const details = { ...values };
      const own: Record<string, unknown> = {};
      for (const field of OWN_FIELDS) {
        own[field] = details[field] ?? undefined;
        delete details[field];
      }
      const answer = await api.POST('/api/v1/work-items', { body: { practice, ...own, details } as never });
      return answer.data as components['schemas']['WorkItem'];
    },
  });
}

/** The practices of which the person sees work items: key to the name in the model. */
export function useSeenPractices(): Record<string, string> {
  const seen = useQuery({
    queryKey: ['practices', 'seen'],
    queryFn: async () => (await api.GET('/api/v1/practices', { params: { query: { seen: true } } })).data!.items ?? [],
    staleTime: 60_000,
  });
  return Object.fromEntries((seen.data ?? []).map(({ practice, name }) => [practice!, name ?? practice!]));
}
