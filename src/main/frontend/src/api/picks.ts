import { keepPreviousData, useQuery, type QueryClient } from '@tanstack/react-query';
import { api, Problem } from './client';
import { matching, type Choice } from './matching';
import { personName } from './names';

/** Kinds of things that a form field may name; the plural takes several. */
export const PICKS = ['service', 'offering', 'customer', 'supplier', 'group', 'person', 'configuration-item', 'work-item', 'standard-change'] as const;
export type Pick = (typeof PICKS)[number];

const MOST = 20;
const KEPT = { staleTime: 5 * 60_000 };

type Listed = { key?: string; name?: string };
const choices = (items: Listed[] | undefined): Choice[] => (items ?? []).map(({ key, name }) => ({ key: key!, name: name ?? key! }));

async function pages(load: (cursor?: string) => Promise<{ items?: Listed[]; next?: string | null } | undefined>): Promise<Choice[]> {
  const all: Choice[] = [];
  let cursor: string | undefined;
  do {
    const page = await load(cursor);
    all.push(...choices(page?.items));
    cursor = page?.next ?? undefined;
  } while (cursor);
  return all;
}

/** Kinds of which there are so few that all are read at once. */
const lists: Partial<Record<Pick, () => Promise<Choice[]>>> = {
  service: () => pages(async (cursor) => (await api.GET('/api/v1/services', { params: { query: { limit: 200, cursor } } })).data),
  offering: async () => choices((await api.GET('/api/v1/offerings')).data?.items),
  customer: () => pages(async (cursor) => (await api.GET('/api/v1/customers', { params: { query: { limit: 200, cursor } } })).data),
  supplier: () => pages(async (cursor) => (await api.GET('/api/v1/suppliers', { params: { query: { limit: 200, cursor } } })).data),
  group: async () => choices((await api.GET('/api/v1/groups')).data?.items),
  'standard-change': async () =>
    ((await api.GET('/api/v1/standard-change-templates')).data?.items ?? []).filter(({ standing }) => standing === 'inForce').map(({ key, title }) => ({ key: key!, name: title ?? key! })),
};

/** Kinds that the service looks for. */
const searches: Partial<Record<Pick, (q: string, of?: string) => Promise<Choice[]>>> = {
  person: async (q, group) =>
    ((await api.GET('/api/v1/people', { params: { query: { q, group } } })).data?.items ?? []).map(({ id, name }) => ({ key: id!, name: name! })),
  'configuration-item': async (q) =>
    choices((await api.GET('/api/v1/configuration-items', { params: { query: { q: q || undefined, limit: MOST } } })).data?.items),
  'work-item': async (q, practice) => {
    const query = { q: q || undefined, practice, open: q ? undefined : true, limit: MOST };
    const found = (await api.GET('/api/v1/work-items', { params: { query } })).data?.items ?? [];
    return found.map(({ number, title }) => ({ key: number!, name: title! }));
  },
};

/** Nothing to choose from for those who may not look; what they write is checked as ever. */
async function permitted<T>(asked: Promise<T[]>): Promise<T[]> {
  try {
    return await asked;
  } catch (problem) {
    if (problem instanceof Problem && [403, 404].includes(problem.status)) return [];
    throw problem;
  }
}

const list = (kind: Pick) => ({ queryKey: ['picks', kind], queryFn: () => permitted(lists[kind]!()), ...KEPT });

/** What fits the words, at most twenty; everything is looked for only when `wanted`. */
export function usePickChoices(kind: Pick, words: string, of: string | undefined, wanted: boolean): Choice[] {
  const q = words.trim();
  const listed = lists[kind] !== undefined;
  const all = useQuery({ ...list(kind), enabled: listed && wanted }).data;
  const needsWords = kind === 'person' && !of;
  const found = useQuery({
    queryKey: ['picks', kind, of, q],
    queryFn: () => permitted(searches[kind]!(q, of)),
    enabled: !listed && wanted && (q !== '' || !needsWords),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  }).data;
  return listed ? matching(all ?? [], q) : (found ?? []);
}

async function named(kind: Pick, key: string, queries: QueryClient): Promise<string | undefined> {
  switch (kind) {
    case 'person':
      return personName(key);
    case 'configuration-item':
      return (await api.GET('/api/v1/configuration-items/{key}', { params: { path: { key } } })).data?.name;
    case 'work-item':
      return (await api.GET('/api/v1/work-items/{number}', { params: { path: { number: key } } })).data?.title;
    case 'service':
      return (await api.GET('/api/v1/services', { params: { query: { key: [key] } } })).data?.items?.[0]?.name;
    default:
      return (await queries.fetchQuery(list(kind))).find((choice) => choice.key === key)?.name;
  }
}

/** The name of what has the key; nothing when nobody knows it, or the person may not. */
export function pickName(kind: Pick, key: string, queries: QueryClient): Promise<string | null> {
  return queries.fetchQuery({
    queryKey: ['picks', 'name', kind, key],
    queryFn: async () => (await named(kind, key, queries).catch(() => undefined)) ?? null,
    ...KEPT,
  });
}
