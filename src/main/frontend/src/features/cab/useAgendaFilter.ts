import { useSearchParams } from 'wouter';
import type { AgendaFilter } from '@/api/board';

export const BOARDS = ['change-advisory-board', 'emergency-cab'] as const;

/** The filter stands in the address, as that of every list does. */
export function useAgendaFilter() {
  const [params, setParams] = useSearchParams();
  const filter: AgendaFilter = {
    group: params.get('group') ?? undefined,
    mine: params.get('mine') === 'true' || undefined,
  };
  const change = (part: Partial<AgendaFilter>) => {
    const next = { ...filter, ...part };
    const kept = new URLSearchParams();
    if (next.group) kept.set('group', next.group);
    if (next.mine) kept.set('mine', 'true');
    setParams(kept, { replace: true });
  };
  return { filter, change };
}
