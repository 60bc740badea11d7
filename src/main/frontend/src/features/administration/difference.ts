/** An element of a model that differs between two versions. */
export interface Changed {
  id: string;
  name: string;
  type: string;
  /** Attributes that differ; `content` for what stands inside the element. */
  what: string[];
}

export interface Difference {
  added: Changed[];
  removed: Changed[];
  changed: Changed[];
}

interface Part {
  id: string;
  name: string;
  type: string;
  attributes: Map<string, string>;
  content: string;
}

// Where something is drawn says nothing of what it does.
const DRAWN = /\/(DI|DMNDI|DD)\b|biodi|\/spec\/DD\//;
const LEFT_OUT = new Set(['id', 'name']);

/** Text and children of an element that have no id of their own; the others are told of by themselves. */
function content(of: Element, whole: boolean): string {
  const parts: string[] = [];
  for (const node of of.childNodes) {
    if (node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE) parts.push(node.nodeValue!.trim());
    if (!(node instanceof Element) || DRAWN.test(node.namespaceURI ?? '')) continue;
    // Lines that lead in and out are told of as lines.
    if (node.localName === 'incoming' || node.localName === 'outgoing' || node.localName === 'flowNodeRef') continue;
    if (!whole && node.id) continue;
    const attributes = [...node.attributes].filter((one) => one.name !== 'id').map((one) => `${one.name}=${one.value}`).sort();
    parts.push(`<${node.localName} ${attributes.join(' ')}>${content(node, whole)}`);
  }
  return parts.filter(Boolean).join('\n');
}

function parts(xml: string): Map<string, Part> {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  const found = new Map<string, Part>();
  const walk = (element: Element) => {
    if (DRAWN.test(element.namespaceURI ?? '')) return;
    // A row of a table is one thing, whatever the ids of its cells.
    const whole = element.localName === 'rule' || element.localName === 'input';
    if (element.id && element.localName !== 'definitions') {
      const attributes = [...element.attributes].filter((one) => !LEFT_OUT.has(one.name) && !DRAWN.test(one.namespaceURI ?? ''));
      found.set(element.id, {
        id: element.id,
        name: element.getAttribute('name') ?? element.getAttribute('label') ?? '',
        type: element.localName,
        attributes: new Map(attributes.map((one) => [one.localName, one.value])),
        content: content(element, whole),
      });
    }
    if (!whole) [...element.children].forEach(walk);
  };
  walk(document.documentElement);
  return found;
}

function what(before: Part, after: Part): string[] {
  const names = new Set([...before.attributes.keys(), ...after.attributes.keys()]);
  const differing = [...names].filter((name) => before.attributes.get(name) !== after.attributes.get(name)).sort();
  if (before.name !== after.name) differing.unshift('name');
  if (before.content !== after.content) differing.push('content');
  return differing;
}

const told = ({ id, name, type }: Part, differing: string[] = []): Changed => ({ id, name, type, what: differing });

/** What a newer version of a model does otherwise than an older one; how it is drawn is left aside. */
export function difference(older: string, newer: string): Difference {
  const before = parts(older);
  const after = parts(newer);
  return {
    added: [...after.values()].filter((part) => !before.has(part.id)).map((part) => told(part)),
    removed: [...before.values()].filter((part) => !after.has(part.id)).map((part) => told(part)),
    changed: [...after.values()].flatMap((part) => {
      const differing = before.has(part.id) ? what(before.get(part.id)!, part) : [];
      return differing.length > 0 ? told(part, differing) : [];
    }),
  };
}
