import { useSearchParams } from 'wouter';
import type { TaskFilter } from '@/api/tasks';

export const PARTS = ['whose', 'group', 'practice', 'priority', 'clock', 'q'] as const;

/** What stands in the address; a part that is not there is not asked for. */
export type Filter = Partial<Record<(typeof PARTS)[number], string>>;

export function toQuery({ whose, ...parts }: Filter, groups: string[]): TaskFilter {
  const q = parts.q?.trim() || undefined;
  if (whose === 'mine') return { ...parts, q, assignee: 'me' };
  // Not taken is what the person could take; what others could is for others.
  if (whose === 'unassigned') return { ...parts, q, assignee: 'none', group: parts.group ?? (groups.join(',') || undefined) };
  return { ...parts, q };
}

export function filterOf(params: URLSearchParams): Filter {
  return Object.fromEntries(PARTS.flatMap((part) => (params.get(part) ? [[part, params.get(part)!]] : [])));
}

/** The filter stands in the address, so that it can be kept as a bookmark and passed on. */
export function useFilter(groups: string[]) {
  const [params, setParams] = useSearchParams();
  const filter = filterOf(params);
  const view = params.get('view') ?? undefined;
  const become = (next: Filter, chosen = view) => {
    const kept = new URLSearchParams();
    for (const part of PARTS) if (next[part]) kept.set(part, next[part]);
    if (chosen) kept.set('view', chosen);
    setParams(kept, { replace: true });
  };
  return { filter, view, query: toQuery(filter, groups), become, change: (part: Filter) => become({ ...filter, ...part }) };
}
