import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './client';

const KEY = ['calendar-tokens'];

/** The person's own tokens for the feed, without their secrets. */
export function useCalendarTokens() {
  return useQuery({ queryKey: KEY, queryFn: async () => (await api.GET('/api/v1/calendar-tokens')).data!.items ?? [] });
}

/** The answer holds the secret, this once. */
export function useNewCalendarToken() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (name: string) => (await api.POST('/api/v1/calendar-tokens', { body: { name } })).data!,
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}

export function useRevocation() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.DELETE('/api/v1/calendar-tokens/{id}', { params: { path: { id } } }),
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}
