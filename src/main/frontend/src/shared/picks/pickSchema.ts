import { PICKS, type Pick } from '@/api/picks';

/** Type of component that stands in for a field with the property `picks`. */
export const PICK_TYPE = 'attestaPick';

export interface Picking {
  kind: Pick;
  many: boolean;
}

interface Component {
  type?: string;
  key?: string;
  properties?: Record<string, string>;
  components?: Component[];
  validate?: object;
}

/** What the property means: the kind in the singular for one, in the plural for several; nothing for anything else. */
export function picking(property: string | undefined): Picking | undefined {
  const kind = PICKS.find((known) => known === property || plural(known) === property);
  return kind && { kind, many: kind !== property };
}

function plural(kind: Pick): string {
  return kind === 'person' ? 'people' : `${kind}s`;
}

/**
 * The form with pickers in place of the fields that name things; Tasklist shows those as the texts they are. How a key
 * is written is nothing to tell somebody who chooses a name, so patterns are left to the service.
 */
export function withPickers<T extends Component>(part: T): T {
  const inner = part.components && { components: part.components.map((component) => withPickers(component)) };
  const picker = picking(part.properties?.picks) && { type: PICK_TYPE, validate: { ...part.validate, pattern: undefined } };
  return { ...part, ...inner, ...picker };
}

/** Keys of a value that names several things. */
export function keysIn(value: string): string[] {
  return [...new Set(value.split(/[,;\s]+/).filter(Boolean))];
}
