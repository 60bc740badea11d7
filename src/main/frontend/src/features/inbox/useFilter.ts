import { useSearchParams } from 'wouter';
import type { TaskFilter } from '@/api/tasks';

export interface Filter {
  whose: string;
  group?: string;
}

/** The filter stands in the address, so that a view can be kept as a bookmark and passed on. */
export function useFilter() {
  const [params, setParams] = useSearchParams();
  const filter: Filter = { whose: params.get('whose') ?? 'all', group: params.get('group') ?? undefined };
  const change = (part: Partial<Filter>) => {
    const next = { ...filter, ...part };
    setParams(() => {
      const kept = new URLSearchParams();
      if (next.whose !== 'all') kept.set('whose', next.whose);
      if (next.group) kept.set('group', next.group);
      return kept;
    });
  };
  return { filter, query: toQuery(filter), change };
}

export function toQuery({ whose, group }: Filter): TaskFilter {
  const assignee = whose === 'mine' ? 'me' : whose === 'unassigned' ? 'none' : undefined;
  return { group, assignee };
}
