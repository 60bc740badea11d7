import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './client';
import type { components } from './schema';
import { SAFETY_MILLIS } from './safety';

export type Notice = components['schemas']['NotificationInboxNotice'];

/** More unread ones than these are just many. */
export const MOST_UNREAD = 50;

function list(unread: boolean, limit: number) {
  return async () => (await api.GET('/api/v1/notifications', { params: { query: { unread, limit } } })).data!.items ?? [];
}

export function useUnread() {
  return useQuery({
    queryKey: ['notifications', 'unread'],
    queryFn: list(true, MOST_UNREAD),
    refetchInterval: SAFETY_MILLIS,
  });
}

export function useNotifications() {
  return useQuery({ queryKey: ['notifications', 'latest'], queryFn: list(false, 30) });
}

/** Says of notifications that the person has read them. */
export function useReading() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (ids: number[]) =>
      Promise.all(ids.map((id) => api.POST('/api/v1/notifications/{id}/read', { params: { path: { id } } }))),
    onSettled: () => queries.invalidateQueries({ queryKey: ['notifications'] }),
  });
}
