import { useSearchParams } from 'wouter';
import type { Direction } from '@/api/configuration';

/** What the page shows stands in its address: tab, moment, how far around, what else failed. */
export function useView() {
  const [params, setParams] = useSearchParams();
  const depth = Number(params.get('depth'));
  const direction = params.get('direction');
  return {
    tab: params.get('tab') ?? 'relations',
    asOf: params.get('asOf') ?? undefined,
    depth: depth >= 1 && depth <= 3 ? depth : 1,
    direction: (direction === 'OUT' || direction === 'IN' ? direction : 'BOTH') as Direction,
    others: params.get('with')?.split(',').filter(Boolean) ?? [],
    proposed: params.get('proposed') === 'true',
    change: (part: Record<string, string | undefined>) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          Object.entries(part).forEach(([name, value]) => (value ? next.set(name, value) : next.delete(name)));
          return next;
        },
        { replace: true },
      ),
  };
}

export type View = ReturnType<typeof useView>;
