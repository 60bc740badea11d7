import type { Pick } from '@/api/picks';
import { keysIn, picking, type Picking } from './pickSchema';

interface Component {
  type?: string;
  key?: string;
  text?: string;
  properties?: Record<string, string>;
  components?: Component[];
}

/** Facts of every work item that are keys of things with names. */
const FACTS: Record<string, Picking> = Object.fromEntries(
  Object.entries({ requester: 'person', assignee: 'person', service: 'service', group: 'group', customer: 'customer' }).map(
    ([name, kind]) => [name, picking(kind)!],
  ),
);

const TEXTS = ['text', 'html'];
const shown = (name: string) => `${name}Shown`;

/** What the texts of a form tell by name: facts of every work item, fields with `picks`, and what `names` lists. */
export function namesIn(schema: object): Record<string, Picking> {
  return { ...FACTS, ...declared(schema as Component) };
}

function declared(part: Component): Record<string, Picking> {
  const own: Record<string, Picking> = {};
  const field = part.key ? picking(part.properties?.picks) : undefined;
  if (field) own[part.key!] = field;
  for (const entry of (part.properties?.names ?? '').split(',')) {
    const [name, kind] = entry.split('=').map((word) => word.trim());
    const told = picking(kind);
    if (name && told) own[name] = told;
  }
  return Object.assign(own, ...(part.components ?? []).map(declared)) as Record<string, Picking>;
}

/** The form with texts that tell `serviceShown` where they told `service`; words in quotes stay. */
export function tellingNames<T extends Component>(part: T, names: string[]): T {
  const inner = part.components && { components: part.components.map((component) => tellingNames(component, names)) };
  const text = TEXTS.includes(part.type ?? '') && part.text?.includes('{{') && { text: retold(part.text, names) };
  return { ...part, ...inner, ...text };
}

function retold(text: string, names: string[]): string {
  const words = new RegExp(`(?<![\\w.])(${names.join('|')})(?![\\w])`, 'g');
  return text.replace(/\{\{.*?\}\}/gs, (template) =>
    template
      .split(/("(?:[^"\\]|\\.)*")/)
      .map((piece, at) => (at % 2 === 0 ? piece.replace(words, (name) => shown(name)) : piece))
      .join(''),
  );
}

/** The values with the names beside the keys. */
export async function withNames(
  values: Record<string, unknown>,
  names: Record<string, Picking>,
  nameOf: (kind: Pick, key: string) => Promise<string | null>,
): Promise<Record<string, unknown>> {
  const told = await Promise.all(
    Object.entries(names).map(async ([name, { kind, many }]) => {
      const value = values[name];
      if (typeof value !== 'string' || value === '') return [shown(name), value] as const;
      const keys = many ? keysIn(value) : [value];
      const found = await Promise.all(keys.map(async (key) => (await nameOf(kind, key)) ?? key));
      return [shown(name), found.join(', ')] as const;
    }),
  );
  return { ...values, ...Object.fromEntries(told) };
}
