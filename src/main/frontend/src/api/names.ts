import { useQuery } from '@tanstack/react-query';
import { batched } from './batched';
import { api } from './client';

// A name hardly ever changes; what is shown wrong for some minutes is the old one.
const KEPT = { staleTime: 10 * 60_000, gcTime: 60 * 60_000 };

const person = batched(async (id) => {
  const answer = await api.GET('/api/v1/people', { params: { query: { id } } });
  return new Map((answer.data!.items ?? []).map((entry) => [entry.id!, entry.name!]));
});

const service = batched(async (key) => {
  const answer = await api.GET('/api/v1/services', { params: { query: { key } } });
  return new Map((answer.data!.items ?? []).map((entry) => [entry.key!, entry.name!]));
});

/** The name of a person; the id until it is known, or when nobody has this id any more. */
export function usePersonName(id: string): string {
  return useQuery({ queryKey: ['names', 'person', id], queryFn: async () => (await person(id)) ?? id, enabled: id !== '', ...KEPT }).data ?? id;
}

/** The same for texts that are not part of a page. */
export async function personName(id: string): Promise<string> {
  return (await person(id).catch(() => undefined)) ?? id;
}

/** The name of a service, else its key. */
export function useServiceName(key: string): string {
  return useQuery({ queryKey: ['names', 'service', key], queryFn: async () => (await service(key)) ?? key, enabled: key !== '', ...KEPT }).data ?? key;
}

/** Every group: key to name. */
export function useGroups(): Record<string, string> | undefined {
  return useQuery({
    queryKey: ['groups'],
    queryFn: async () => {
      const groups = (await api.GET('/api/v1/groups')).data!.items ?? [];
      return Object.fromEntries(groups.map((group) => [group.key!, group.name!]));
    },
    ...KEPT,
  }).data;
}

/** The name of a group, else its key. */
export function useGroupName(key: string): string {
  return useGroups()?.[key] ?? key;
}

/** People by name or id, for those who work in a practice; asks from the first letter on. */
export function usePeopleSearch(text: string) {
  const q = text.trim();
  return useQuery({
    queryKey: ['names', 'search', q],
    queryFn: async () => (await api.GET('/api/v1/people', { params: { query: { q } } })).data!.items ?? [],
    enabled: q !== '',
    staleTime: 60_000,
  });
}
