import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { api } from './client';
import type { components } from './schema';

export type GroupRights = components['schemas']['GroupRightsControllerGroupRights'];
export type Verification = components['schemas']['JournalVerificationResult'];

/** Every group with what its members may. */
export function useGroupRights() {
  return useQuery({
    queryKey: ['group-rights'],
    queryFn: async () => (await api.GET('/api/v1/group-rights')).data!.items ?? [],
    staleTime: 60_000,
  });
}

export function useMembers(group: string, wanted: boolean) {
  return useInfiniteQuery({
    queryKey: ['people', group],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) =>
      (await api.GET('/api/v1/people', { params: { query: { group, cursor: pageParam, limit: 50 } } })).data!,
    getNextPageParam: (page) => page.next ?? undefined,
    enabled: wanted,
  });
}

/** Checks every journal and seal; takes its time, so it is asked for and not read by itself. */
export function useVerification() {
  return useMutation({ mutationFn: async () => (await api.GET('/api/v1/journal/verification')).data! });
}
