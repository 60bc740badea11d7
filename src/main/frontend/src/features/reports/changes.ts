/** One thing that a definition says. */
export interface DefinitionRow {
  what: string;
  value: string;
}

export interface Change {
  what: string;
  before: string | undefined;
  now: string | undefined;
}

/** What a definition says otherwise than the one before it; nothing of what stayed. */
export function changes(before: DefinitionRow[], now: DefinitionRow[]): Change[] {
  const valueOf = (rows: DefinitionRow[], what: string) => rows.find((row) => row.what === what)?.value;
  return [...new Set([...now, ...before].map((row) => row.what))]
    .map((what) => ({ what, before: valueOf(before, what), now: valueOf(now, what) }))
    .filter((change) => change.before !== change.now);
}
