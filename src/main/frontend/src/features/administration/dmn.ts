/** A decision table as it is read from left to right. */
export interface DecisionTable {
  id: string;
  name: string;
  hitPolicy: string;
  description: string;
  inputs: string[];
  outputs: string[];
  rules: { id: string; inputs: string[]; outputs: string[]; note: string }[];
}

const all = (of: Element | Document, name: string): Element[] => [...of.getElementsByTagNameNS('*', name)];
const own = (of: Element, name: string): Element[] => [...of.children].filter((child) => child.localName === name);
const text = (of: Element | undefined, name: string): string => (of && own(of, name)[0]?.textContent?.trim()) || '';

function table(decision: Element): DecisionTable | undefined {
  const found = own(decision, 'decisionTable')[0];
  if (!found) return undefined;
  return {
    id: decision.id,
    name: decision.getAttribute('name') ?? decision.id,
    hitPolicy: found.getAttribute('hitPolicy') ?? 'UNIQUE',
    description: text(decision, 'description'),
    inputs: own(found, 'input').map((input) => input.getAttribute('label') || text(own(input, 'inputExpression')[0], 'text')),
    outputs: own(found, 'output').map((output) => output.getAttribute('label') || output.getAttribute('name') || ''),
    rules: own(found, 'rule').map((rule) => ({
      id: rule.id,
      inputs: own(rule, 'inputEntry').map((entry) => text(entry, 'text')),
      outputs: own(rule, 'outputEntry').map((entry) => text(entry, 'text')),
      note: text(rule, 'description'),
    })),
  };
}

/** The decision tables of a DMN document; the one asked for comes first. */
export function decisionTables(xml: string, first: string): DecisionTable[] {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  return all(document, 'decision')
    .flatMap((decision) => table(decision) ?? [])
    .sort((a, b) => Number(b.id === first) - Number(a.id === first));
}
