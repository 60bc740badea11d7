import { useSearchParams } from 'wouter';
import type { WorkItemFilter } from '@/api/workItems';

export interface Search {
  which: string;
  practice: string;
  q: string;
}

export function toQuery({ which, practice, q }: Search): WorkItemFilter {
  return {
    open: which === 'all' ? undefined : which === 'open',
    practice: practice || undefined,
    q: q.trim() || undefined,
  };
}

/** The search stands in the address, as that of the inbox does. */
export function useSearch() {
  const [params, setParams] = useSearchParams();
  const search: Search = {
    which: params.get('which') ?? 'open',
    practice: params.get('practice') ?? '',
    q: params.get('q') ?? '',
  };
  const change = (part: Partial<Search>) => {
    const next = { ...search, ...part };
    const kept = new URLSearchParams();
    if (next.which !== 'open') kept.set('which', next.which);
    if (next.practice) kept.set('practice', next.practice);
    if (next.q) kept.set('q', next.q);
    setParams(kept, { replace: true });
  };
  return { search, query: toQuery(search), change };
}
