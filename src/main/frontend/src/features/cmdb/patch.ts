import type { CiAttribute, ConfigurationItem, ItemPatch } from '@/api/configuration';
import { FIELDS, valuesOf } from './values';

/** What stands in the form: texts of the item's own fields and of its attributes. */
export interface Entries {
  own: Record<string, string>;
  attributes: Record<string, string>;
}

export function entriesOf(item: ConfigurationItem, attributes: CiAttribute[]): Entries {
  const values = valuesOf(item);
  const text = (value: unknown) => (value === null || value === undefined ? '' : String(value));
  return {
    own: Object.fromEntries(FIELDS.map((field) => [field, text(item[field])])),
    attributes: Object.fromEntries(attributes.map(({ key }) => [key!, text(values[key!])])),
  };
}

/** The merge patch from what was to what is entered; empty when nothing differs. */
export function patchOf(before: Entries, after: Entries, attributes: CiAttribute[]): ItemPatch {
  const patch: ItemPatch = {};
  for (const field of FIELDS) {
    if (after.own[field] !== before.own[field]) patch[field] = after.own[field]?.trim() || null;
  }
  const changed = attributes.filter(({ key }) => after.attributes[key!] !== before.attributes[key!]);
  if (changed.length > 0) {
    patch.attributes = Object.fromEntries(changed.map((one) => [one.key!, valueOf(one, after.attributes[one.key!] ?? '')]));
  }
  return patch;
}

/** The text as the type of the attribute has it; what is no number is left for the service to refuse. */
function valueOf({ type }: CiAttribute, text: string): unknown {
  const entered = text.trim();
  if (entered === '') return null;
  if (type === 'BOOLEAN') return entered === 'true';
  if ((type === 'NUMBER' || type === 'INTEGER') && Number.isFinite(Number(entered))) return Number(entered);
  return entered;
}
