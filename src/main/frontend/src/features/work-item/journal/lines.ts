import type { JournalEntry } from '@/api/workItems';

/** One thing that an entry tells: what, what it was, what it is. */
export interface Line {
  what: string;
  was?: unknown;
  is: unknown;
}

// Where in which model a step stands is for those who verify the journal, not for a line about it.
const LEFT_OUT = /^(element|model|modelVersion.*|decisionVersion.*|rules|clause|form|comment|attachment|name|.*Hash|sha256)$/;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The step or rule that an entry is about; empty where its kind says it all. */
export function subject({ content }: JournalEntry): string {
  const { name, decision, message } = (content ?? {}) as Record<string, unknown>;
  return [name, message].filter((part) => typeof part === 'string').join(' · ') || (typeof decision === 'string' ? decision : '');
}

/** What an entry tells, fact by fact: changes with before and after, answers, what a table was asked and said. */
export function lines({ content }: JournalEntry): Line[] {
  return Object.entries((content ?? {}) as Record<string, unknown>)
    .filter(([key, value]) => !LEFT_OUT.test(key) && key !== 'message' && key !== 'decision' && value !== null)
    .flatMap(([key, value]) => told(key, value));
}

function told(key: string, value: unknown): Line[] {
  const what = key.replace(/^details\./, '');
  if (!isObject(value)) return [{ what, is: value }];
  if ('to' in value) return [{ what, was: value.from, is: value.to }];
  // Answers, inputs, outputs: each of them on its own.
  return Object.entries(value)
    .filter(([, part]) => part !== null && part !== '')
    .map(([part, is]) => ({ what: key === 'answers' ? part : `${key}.${part}`, is }));
}

/** The table that decided, and which of its rows fitted. */
export interface Ruling {
  decision: string;
  version: number;
  versionTag?: string;
  rows: number[];
  /** Entries made before rows were kept do not tell them. */
  told: boolean;
}

/** What decided, for an entry about a decision table. Rows of tables that it needs are its own affair. */
export function ruling({ kind, content }: JournalEntry): Ruling | undefined {
  const { decision, decisionVersion, decisionVersionTag, rules } = (content ?? {}) as Record<string, unknown>;
  if (kind !== 'decided' || typeof decision !== 'string') return undefined;
  const met = Array.isArray(rules) ? (rules as { decision?: string; row: number }[]) : undefined;
  return {
    decision,
    version: Number(decisionVersion),
    versionTag: typeof decisionVersionTag === 'string' ? decisionVersionTag : undefined,
    rows: (met ?? []).filter((rule) => !rule.decision).map((rule) => rule.row),
    told: met !== undefined,
  };
}

/** Where the table is shown, with the rows marked that fitted. */
export function tableAddress({ decision, version, rows }: Ruling): string {
  const marked = rows.length > 0 ? `&rows=${rows.join(',')}` : '';
  return `/administration/models/${encodeURIComponent(decision)}?version=${version}${marked}`;
}

/** Entries by the day they stand on, as the browser's zone has it; their order is kept. */
export function byDay(entries: JournalEntry[], language: string): [string, JournalEntry[]][] {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'full' });
  const days = new Map<string, JournalEntry[]>();
  for (const entry of entries) {
    const day = format.format(new Date(entry.at!));
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days];
}

/** A name in code as words: `businessStopped` is "business stopped". */
export function words(key: string): string {
  return key
    .replace(/^(inputs|outputs)\./, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
}
