import type { WorkItem } from '@/api/workItems';

export type Values = Record<string, unknown>;

const SPINE = ['title', 'description', 'service', 'requester'] as const;

/** The fields of a form as the item has them. */
export function valuesOf(item: WorkItem): Values {
  const details = (item.details ?? {}) as Values;
  return { ...details, ...Object.fromEntries(SPINE.map((key) => [key, item[key] ?? undefined])) };
}

/** Nothing is nothing, however a form puts it. */
const plain = (value: unknown) => (value === '' || value === undefined || (Array.isArray(value) && value.length === 0) ? null : value);

const same = (a: unknown, b: unknown) => JSON.stringify(plain(a)) === JSON.stringify(plain(b));

/** What the form says otherwise than the item; a field it does not show says nothing. */
export function changed(before: Values, after: Values): Values {
  return Object.fromEntries(
    Object.entries(after)
      .filter(([key, value]) => value !== undefined && !same(value, before[key]))
      .map(([key, value]) => [key, plain(value)]),
  );
}

/** The merge patch of the REST. */
export function patchOf(changes: Values): Values {
  const patch: Values = {};
  const details: Values = {};
  for (const [key, value] of Object.entries(changes)) {
    ((SPINE as readonly string[]).includes(key) ? patch : details)[key] = value;
  }
  return Object.keys(details).length > 0 ? { ...patch, details } : patch;
}

export interface Clash {
  key: string;
  was: unknown;
  is: unknown;
  /** What I have entered there; absent where I have not touched the field. */
  mine?: unknown;
}

/** What somebody else has changed meanwhile in the fields of the form, beside what I have entered. */
export function clashes(keys: string[], before: Values, now: Values, mine: Values): Clash[] {
  return keys
    .filter((key) => !same(before[key], now[key]))
    .map((key) => ({ key, was: plain(before[key]), is: plain(now[key]), ...(key in mine ? { mine: mine[key] } : {}) }));
}
