import type { CiAttribute, CiClass, ConfigurationItem } from '@/api/configuration';

/** Attributes of a class, inherited ones first, as its items have them. */
export function attributesOf(ciClass: CiClass | undefined): CiAttribute[] {
  return [...(ciClass?.inherited ?? []), ...(ciClass?.attributes ?? [])];
}

/** The values of the attributes of an item by their keys. */
export function valuesOf(item: ConfigurationItem): Record<string, unknown> {
  return (item.attributes ?? {}) as Record<string, unknown>;
}

export const FIELDS = ['ciClass', 'name', 'state', 'owner', 'supportGroup', 'customer', 'location'] as const;

export interface Difference {
  field: string;
  before: unknown;
  after: unknown;
}

/** Field by field in what two versions differ; attributes as `attributes.<key>`. */
export function differences(before: ConfigurationItem, after: ConfigurationItem): Difference[] {
  const own = FIELDS.map((field) => ({ field: field as string, before: before[field] ?? null, after: after[field] ?? null }));
  const [old, young] = [valuesOf(before), valuesOf(after)];
  const attributes = [...new Set([...Object.keys(old), ...Object.keys(young)])].sort().map((key) => ({
    field: `attributes.${key}`,
    before: old[key] ?? null,
    after: young[key] ?? null,
  }));
  return [...own, ...attributes].filter((one) => JSON.stringify(one.before) !== JSON.stringify(one.after));
}
