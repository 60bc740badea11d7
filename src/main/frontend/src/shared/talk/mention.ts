// As the service reads it: a word of its own, and a dot behind it ends the sentence.
const MENTION = /(?<![\p{L}\p{N}@._-])@([\p{L}\p{N}](?:[\p{L}\p{N}._-]{0,98}[\p{L}\p{N}])?)/gu;
const BEGUN = /(?<![\p{L}\p{N}@._-])@([\p{L}\p{N}._-]{0,40})$/u;

export interface Begun {
  /** Where the `@` stands. */
  at: number;
  query: string;
}

/** The mention that is being typed before the caret. */
export function begun(text: string, caret: number): Begun | undefined {
  const found = BEGUN.exec(text.slice(0, caret));
  return found ? { at: found.index, query: found[1]! } : undefined;
}

/** The text with the mention of the person in place of what was begun, and where the caret is then. */
export function complete(text: string, { at, query }: Begun, id: string): { text: string; caret: number } {
  const before = `${text.slice(0, at)}@${id} `;
  return { text: before + text.slice(at + 1 + query.length).replace(/^ /, ''), caret: before.length };
}

export type Part = string | { mention: string };

/** A text in pieces: what is plain, and who is mentioned. */
export function parts(text: string): Part[] {
  const found: Part[] = [];
  let from = 0;
  for (const match of text.matchAll(MENTION)) {
    if (match.index > from) found.push(text.slice(from, match.index));
    found.push({ mention: match[1]! });
    from = match.index + match[0].length;
  }
  if (from < text.length) found.push(text.slice(from));
  return found;
}
