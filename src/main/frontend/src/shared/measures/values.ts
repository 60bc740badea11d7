import type { Dimension, Measure } from '@/api/measures';

/** What the values of a dimension are; what subject and variant are depends on the source of the measure. */
export type Kind =
  | 'practice' | 'service' | 'customer' | 'priority' | 'team' | 'category' | 'agreement' | 'promise' | 'status'
  | 'groupBefore' | 'groupAfter' | 'reason' | 'party' | 'supplier' | 'contract' | 'outcome' | 'changeCategory';

const SUBJECT: Record<string, Kind> = {
  opened: 'category',
  resolved: 'category',
  clock: 'agreement',
  ended: 'status',
  reopening: 'status',
  handover: 'groupBefore',
  hold: 'reason',
  waiting: 'party',
  supplied: 'supplier',
  'change-outcome': 'outcome',
  'release-outcome': 'outcome',
};

const VARIANT: Record<string, Kind> = {
  clock: 'promise',
  handover: 'groupAfter',
  waiting: 'contract',
  supplied: 'contract',
  'change-outcome': 'changeCategory',
};

const EVERYWHERE = ['practice', 'service', 'customer', 'priority', 'team'] as const;

/** What the values of the dimension are; undefined where facts of the measure have none. */
export function kindOf(dimension: Dimension, source: string | undefined): Kind | undefined {
  if (dimension === 'subject') return SUBJECT[source ?? ''];
  if (dimension === 'variant') return VARIANT[source ?? ''];
  // Outages are told of services as a whole.
  return source !== 'outage' || dimension === 'service' || dimension === 'customer' ? dimension : undefined;
}

/** By what figures of a measure can be narrowed and told apart. */
export function dimensionsOf(measure: Measure | undefined): Dimension[] {
  const all: Dimension[] = [...EVERYWHERE, 'subject', 'variant'];
  return measure ? all.filter((dimension) => kindOf(dimension, measure.source) !== undefined) : [];
}

/** A key as words, where nothing better is known: `successfulWithIssues` as "Successful with issues". */
export function words(key: string): string {
  if (!/^[a-zA-Z][a-zA-Z0-9_-]*$/.test(key)) return key;
  const plain = key
    .replace(/([a-z0-9])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`)
    .replace(/[-_]+/g, ' ');
  const said = plain === plain.toUpperCase() && plain.length > 3 ? plain.toLowerCase() : plain;
  return said.charAt(0).toUpperCase() + said.slice(1);
}
