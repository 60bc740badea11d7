import { useSearchParams } from 'wouter';
import type { WorkItemFilter } from '@/api/workItems';

export const PARTS = ['which', 'q', 'practice', 'status', 'priority', 'service', 'group', 'assignee'] as const;

/** What stands in the address; a part that is not there is not asked for. */
export type Search = Partial<Record<(typeof PARTS)[number], string>>;

export function toQuery({ which = 'open', q, ...parts }: Search): WorkItemFilter {
  return { ...parts, open: which === 'all' || parts.status ? undefined : which === 'open', q: q?.trim() || undefined };
}

export function searchOf(params: URLSearchParams): Search {
  return Object.fromEntries(PARTS.flatMap((part) => (params.get(part) ? [[part, params.get(part)!]] : [])));
}

/** The search stands in the address, as that of the inbox does. */
export function useSearch() {
  const [params, setParams] = useSearchParams();
  const search = searchOf(params);
  const view = params.get('view') ?? undefined;
  const become = (next: Search, chosen = view) => {
    const kept = new URLSearchParams();
    for (const part of PARTS) if (next[part]) kept.set(part, next[part]);
    if (chosen) kept.set('view', chosen);
    setParams(kept, { replace: true });
  };
  return { search, view, query: toQuery(search), become, change: (part: Search) => become({ ...search, ...part }) };
}
