import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from './client';
import type { components } from './schema';

export type Task = components['schemas']['InboxEntry'];

export interface TaskFilter {
  group?: string;
  assignee?: string;
  practice?: string;
}

export function useTasks(filter: TaskFilter) {
  return useInfiniteQuery({
    queryKey: ['tasks', filter],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) =>
      (await api.GET('/api/v1/tasks', { params: { query: { ...filter, cursor: pageParam, limit: 100 } } })).data!,
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: 30_000,
  });
}

/** Takes a task, or gives it back; lists are read anew whatever came of it. */
export function useAssignment() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ id, claim }: { id: string; claim: boolean }) => {
      const path = claim ? ('/api/v1/tasks/{id}/claim' as const) : ('/api/v1/tasks/{id}/release' as const);
      await api.POST(path, { params: { path: { id } } });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['tasks'] }),
  });
}
