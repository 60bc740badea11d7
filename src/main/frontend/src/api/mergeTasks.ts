import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { api } from './client';
import type { components } from './schema';

type Task = components['schemas']['InboxEntry'];

export interface TaskPage {
  items?: Task[];
  next?: string;
}

const urgency = (task: Task) => (task.dueAt ? Date.parse(task.dueAt) : Infinity);

/** As the service sorts them: the most urgent promise first. */
function before(a: Task, b: Task): boolean {
  const [first, second] = [urgency(a), urgency(b)];
  return first === second ? a.id! < b.id! : first < second;
}

/** Lists that have grown longer are not read anew as a whole. */
export function isShort(list: Partial<InfiniteData<unknown>> | undefined): boolean {
  return (list?.pages?.length ?? 0) <= 3;
}

/** The list with the tasks of some work items as they are now, each at its place. */
export function merged(list: InfiniteData<TaskPage>, numbers: string[], now: Task[]): InfiniteData<TaskPage> {
  const concerned = new Set(numbers);
  const pages = list.pages.map((page) => ({
    ...page,
    items: (page.items ?? []).filter((task) => !concerned.has(task.workItem!.number!)),
  }));
  const last = pages.at(-1)!;
  for (const task of now) {
    const page = pages.find(({ items }) => items.length > 0 && before(task, items.at(-1)!)) ?? (last.next ? undefined : last);
    if (!page) continue;
    const at = page.items.findIndex((other) => before(task, other));
    page.items.splice(at < 0 ? page.items.length : at, 0, task);
  }
  return { ...list, pages };
}

/**
 * Brings the lists of tasks up to date as far as some work items are concerned. Reading thousands of rows anew for each
 * change would be slow for the person, and for the service.
 */
export async function mergeTasks(queries: QueryClient, numbers: string[]): Promise<void> {
  const lists = queries.getQueryCache().findAll({ queryKey: ['tasks'] });
  await Promise.all(
    lists.map(async (list) => {
      const { queryKey, state } = list;
      if (!state.data) return;
      if (!list.isActive() && isShort(state.data as InfiniteData<TaskPage>)) {
        // Nobody looks at it now, and when somebody does again it is read quickly.
        return queries.invalidateQueries({ queryKey, exact: true, refetchType: 'none' });
      }
      const query = { ...(queryKey[1] as object), number: numbers.join(','), limit: 200 };
      const now = (await api.GET('/api/v1/tasks', { params: { query } })).data!;
      queries.setQueryData<InfiniteData<TaskPage>>(queryKey, (list) => list && merged(list, numbers, now.items ?? []));
    }),
  );
}
