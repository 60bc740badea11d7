import { useSearchParams } from 'wouter';
import type { FindingFilter, ItemFilter } from '@/api/configuration';

const NAMES = ['q', 'class', 'state', 'supportGroup', 'service', 'criticality'] as const;

export type Choice = Partial<Record<(typeof NAMES)[number] | 'finding', string>>;

export function readChoice(params: URLSearchParams): Choice {
  const choice: Choice = {};
  for (const name of [...NAMES, 'finding'] as const) {
    const value = params.get(name)?.trim();
    if (value) choice[name] = value;
  }
  return choice;
}

/** A finding is listed for its class; other filters do not apply to it. */
export function toQuery({ finding, ...filter }: Choice): { filter: ItemFilter; found?: FindingFilter } {
  return finding && filter.class ? { filter: {}, found: { ciClass: filter.class, finding } } : { filter };
}

/** The export as the address of a file; it knows class and state only. */
export function exportAddress(of: 'items' | 'relations', format: string, choice: Choice): string {
  const query = new URLSearchParams({ format });
  if (choice.class) query.set('class', choice.class);
  if (choice.state && of === 'items') query.set('state', choice.state);
  return `/api/v1/configuration-${of}/export?${query}`;
}

/** What is searched for stands in the address. */
export function useItemFilter() {
  const [params, setParams] = useSearchParams();
  const choice = readChoice(params);
  const change = (part: Choice) => {
    const next = { ...choice, ...part };
    const kept = new URLSearchParams();
    for (const [name, value] of Object.entries(next)) if (value) kept.set(name, value);
    setParams(kept, { replace: true });
  };
  return { choice, ...toQuery(choice), change };
}
