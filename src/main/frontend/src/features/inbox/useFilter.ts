import { useSearchParams } from 'wouter';
import type { TaskFilter } from '@/api/tasks';

export const PARTS = ['whose', 'group', 'practice', 'priority', 'clock', 'q'] as const;

/** What stands in the address; a part that is not there is not asked for. */
export type Filter = Partial<Record<(typeof PARTS)[number], string>>;

export function toQuery({ whose, ...parts }: Filter): TaskFilter {
  const assignee = whose === 'mine' ? 'me' : whose === 'unassigned' ? 'none' : undefined;
  return { ...parts, q: parts.q?.trim() || undefined, assignee };
}

export function filterOf(params: URLSearchParams): Filter {
  return Object.fromEntries(PARTS.flatMap((part) => (params.get(part) ? [[part, params.get(part)!]] : [])));
}

/** The filter stands in the address, so that it can be kept as a bookmark and passed on. */
export function useFilter() {
  const [params, setParams] = useSearchParams();
  const filter = filterOf(params);
  const view = params.get('view') ?? undefined;
  const become = (next: Filter, chosen = view) => {
    const kept = new URLSearchParams();
    for (const part of PARTS) if (next[part]) kept.set(part, next[part]);
    if (chosen) kept.set('view', chosen);
    setParams(kept, { replace: true });
  };
  return { filter, view, query: toQuery(filter), become, change: (part: Filter) => become({ ...filter, ...part }) };
}
