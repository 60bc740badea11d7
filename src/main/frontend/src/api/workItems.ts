import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './client';
import { mergeTasks } from './mergeTasks';
import { SAFETY_MILLIS } from './safety';
import type { components } from './schema';

export type WorkItem = components['schemas']['WorkItem'];
export type WorkItemRow = components['schemas']['WorkItemRow'];
export type JournalEntry = components['schemas']['JournalReaderEntry'];
export type Comment = components['schemas']['ConversationComment'];
export type Clock = components['schemas']['ClockView'];

export const at = (number: string) => ({ params: { path: { number } } });

export interface WorkItemFilter {
  open?: boolean;
  practice?: string;
  status?: string;
  priority?: string;
  service?: string;
  group?: string;
  assignee?: string;
  q?: string;
}

export function useWorkItems(filter: WorkItemFilter) {
  return useInfiniteQuery({
    queryKey: ['work-items', filter],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) =>
      (await api.GET('/api/v1/work-items', { params: { query: { ...filter, cursor: pageParam, limit: 50 } } })).data!,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function useWorkItem(number: string, wanted = true) {
  return useQuery({
    queryKey: ['work-item', number],
    queryFn: async () => (await api.GET('/api/v1/work-items/{number}', at(number))).data!,
    refetchInterval: SAFETY_MILLIS,
    enabled: wanted,
  });
}

export function useTasksOf(number: string) {
  return useQuery({
    queryKey: ['work-item', number, 'tasks'],
    queryFn: async () => (await api.GET('/api/v1/work-items/{number}/tasks', at(number))).data!.items ?? [],
    refetchInterval: SAFETY_MILLIS,
  });
}

export function useTask(id: string) {
  return useQuery({
    queryKey: ['task', id],
    queryFn: async () => (await api.GET('/api/v1/tasks/{id}', { params: { path: { id } } })).data!,
    staleTime: Infinity,
  });
}

export function useComments(number: string) {
  return useQuery({
    queryKey: ['work-item', number, 'comments'],
    queryFn: async () => (await api.GET('/api/v1/work-items/{number}/comments', at(number))).data!.items ?? [],
  });
}

export function useClocks(number: string) {
  return useQuery({
    queryKey: ['work-item', number, 'clocks'],
    queryFn: async () => (await api.GET('/api/v1/work-items/{number}/clocks', at(number))).data!.items ?? [],
    refetchInterval: SAFETY_MILLIS,
  });
}

export function useLinks(number: string) {
  return useQuery({
    queryKey: ['work-item', number, 'links'],
    queryFn: async () => (await api.GET('/api/v1/work-items/{number}/links', at(number))).data!.items ?? [],
  });
}

export function useDiagram(number: string) {
  return useQuery({
    queryKey: ['work-item', number, 'diagram'],
    queryFn: async () => (await api.GET('/api/v1/work-items/{number}/diagram', at(number))).data!,
  });
}

export function useModel(key: string, version: number) {
  return useQuery({
    queryKey: ['model', key, version],
    queryFn: async () => {
      const path = { key, version };
      const answer = await api.GET('/api/v1/models/{key}/versions/{version}/document', { params: { path }, parseAs: 'text' });
      return answer.data as string;
    },
    staleTime: Infinity,
  });
}

/** Everything of an item is read anew after something was done to it. */
export function useChange<V>(number: string, mutationFn: (value: V) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn,
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['work-item', number] }),
        queries.invalidateQueries({ queryKey: ['task-counts'] }),
        mergeTasks(queries, [number]),
      ]),
  });
}

export function useCompletion(number: string, id: string) {
  return useChange(number, (details: Record<string, unknown>) =>
    api.POST('/api/v1/tasks/{id}/complete', { params: { path: { id } }, body: { details } as never }),
  );
}

/** Says something; a repetition with the same key says it once. */
export function useNewComment(number: string) {
  return useChange(number, ({ text, internal, key }: { text: string; internal: boolean; key: string }) =>
    api.POST('/api/v1/work-items/{number}/comments', {
      params: { path: { number }, header: { 'Idempotency-Key': key } },
      body: { text, visibility: internal ? 'INTERNAL' : 'PUBLIC' },
    }),
  );
}
