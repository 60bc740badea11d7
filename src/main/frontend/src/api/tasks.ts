import { useInfiniteQuery, useMutation, useQuery, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { api } from './client';
import { isShort, mergeTasks, type TaskPage } from './mergeTasks';
import { SAFETY_MILLIS } from './safety';
import type { components } from './schema';

export type Task = components['schemas']['InboxEntry'];
export type Outcome = components['schemas']['AssignmentsOutcome'];

export interface TaskFilter {
  group?: string;
  assignee?: string;
  practice?: string;
  priority?: string;
  clock?: string;
  q?: string;
}

/** Changes are merged into a list as they happen; reading a long one as a whole again would take its time. */
export function useTasks(filter: TaskFilter) {
  return useInfiniteQuery({
    queryKey: ['tasks', filter],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) =>
      (await api.GET('/api/v1/tasks', { params: { query: { ...filter, cursor: pageParam, limit: 100 } } })).data! as TaskPage,
    getNextPageParam: (page) => page.next ?? undefined,
    gcTime: 30 * 60_000,
    staleTime: (query) => (isShort(query.state.data) ? 5_000 : Infinity),
    placeholderData: (before) => before,
    refetchInterval: (query) => (isShort(query.state.data) ? SAFETY_MILLIS : false),
  });
}

export type Counts = components['schemas']['InboxCounts'];

/** How many tasks there are, whosesoever; a thousand are just many. */
export function useTaskCounts(all: TaskFilter) {
  const filter = { ...all, assignee: undefined };
  return useQuery({
    queryKey: ['task-counts', filter],
    queryFn: async () => (await api.GET('/api/v1/tasks/counts', { params: { query: filter } })).data!,
    placeholderData: (before) => before,
    refetchInterval: SAFETY_MILLIS,
  });
}

export const MANY = 1000;

export interface Assignment {
  task: Task;
  claim: boolean;
  /** The person who claims. */
  me: string;
}

/** Takes a task, or gives it back. Lists show it at once; when it fails, they show again what is so. */
export function useAssignment() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ task, claim }: Assignment) => {
      const path = claim ? ('/api/v1/tasks/{id}/claim' as const) : ('/api/v1/tasks/{id}/release' as const);
      await api.POST(path, { params: { path: { id: task.id! } } });
    },
    onMutate: ({ task, claim, me }) => {
      const become = (assignee: string | undefined) =>
        queries.setQueriesData<InfiniteData<TaskPage>>(
          { queryKey: ['tasks'] },
          (list) => list && { ...list, pages: list.pages.map((page) => changed(page, task.id!, assignee)) },
        );
      become(claim ? me : undefined);
      return () => become(task.assignee);
    },
    onError: (_fault, _assignment, rollBack) => rollBack?.(),
    onSettled: (_answer, _fault, { task }) =>
      Promise.all([
        mergeTasks(queries, [task.workItem!.number!]),
        queries.invalidateQueries({ queryKey: ['task-counts'] }),
        queries.invalidateQueries({ queryKey: ['work-item', task.workItem!.number] }),
      ]),
  });
}

function changed(page: TaskPage, id: string, assignee: string | undefined): TaskPage {
  if (!page.items?.some((task) => task.id === id)) return page;
  return { ...page, items: page.items.map((task) => (task.id === id ? { ...task, assignee } : task)) };
}

/** Takes many tasks, or gives them back; what came of each is told by the service. */
export function useAssignments() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ tasks, claim }: { tasks: Task[]; claim: boolean }) => {
      const body = { tasks: tasks.map((task) => task.id!), claim };
      return (await api.POST('/api/v1/task-assignments', { body })).data!.items ?? [];
    },
    onSettled: (_answer, _fault, { tasks }) =>
      Promise.all([
        mergeTasks(queries, [...new Set(tasks.map((task) => task.workItem!.number!))]),
        queries.invalidateQueries({ queryKey: ['task-counts'] }),
      ]),
  });
}

/** Who has a task now; nobody when it cannot be found out. */
export async function holderOf(task: Task): Promise<string | undefined> {
  try {
    const at = { params: { path: { number: task.workItem!.number! } } };
    const tasks = (await api.GET('/api/v1/work-items/{number}/tasks', at)).data!.items ?? [];
    return tasks.find(({ id }) => id === task.id)?.assignee;
  } catch {
    // What is said then does without a name.
    return undefined;
  }
}
