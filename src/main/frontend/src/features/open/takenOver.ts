import { picking } from '@/shared/picks/pickSchema';

interface Component {
  key?: string;
  properties?: Record<string, string>;
  components?: Component[];
}

/** The work item that a new one is raised from. */
export interface Source {
  number?: string;
  practice?: string;
  title?: string;
  description?: string;
  service?: string;
  details?: Record<string, unknown>;
}

/** Fields that are taken over under their own names. */
const INHERITED = ['title', 'description', 'service', 'configurationItems'];

/**
 * What the start form of another practice takes over from a work item: what any process takes over that opens work for
 * it, and its number where the form asks which work item it belongs to.
 *
 * @returns `linked`: whether the form itself links the two
 */
export function takenOver(form: object, source: Source): { values: Record<string, unknown>; linked: boolean } {
  const { details, ...own } = source;
  const facts: Record<string, unknown> = { ...details, ...own };
  const fields = flat((form as Component).components ?? []);
  const values: Record<string, unknown> = {};
  for (const { key, properties } of fields) {
    const fact = INHERITED.includes(key!) ? key! : properties?.caller;
    if (fact && facts[fact] !== undefined && facts[fact] !== null) values[key!] = facts[fact];
  }
  const belongsTo = fields.find((field) => asksFor(field, source.practice));
  if (belongsTo) values[belongsTo.key!] = source.number;
  return { values, linked: belongsTo !== undefined };
}

/** A link goes to whatever is asked for, of the practice of the item or of any. */
function asksFor({ properties }: Component, practice: string | undefined): boolean {
  const links = properties?.link !== undefined || properties?.linkedFrom !== undefined;
  const of = properties?.picksOf;
  return links && picking(properties.picks)?.kind === 'work-item' && (of === undefined || of === practice);
}

function flat(components: Component[]): Component[] {
  return components.flatMap((component) => [...(component.key ? [component] : []), ...flat(component.components ?? [])]);
}
