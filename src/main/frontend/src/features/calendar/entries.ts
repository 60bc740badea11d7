import type { Entry, Span } from '@/api/calendar';

export const STATES = ['REQUESTED', 'AUTHORISED', 'IMPLEMENTING', 'DONE'] as const;

/** Colour and mark of an entry; its word always stands in the legend and on the card. */
export interface Look {
  /** Name of the state in the messages. */
  state: string;
  color: string;
  mark: string;
}

const LOOKS: Record<string, Look> = {
  REQUESTED: { state: 'REQUESTED', color: 'blue', mark: '○' },
  AUTHORISED: { state: 'AUTHORISED', color: 'petrol', mark: '✓' },
  IMPLEMENTING: { state: 'IMPLEMENTING', color: 'orange', mark: '▶' },
  DONE: { state: 'DONE', color: 'teal', mark: '■' },
  FREEZE: { state: 'FREEZE', color: 'red', mark: '❄' },
  MAINTENANCE_WINDOW: { state: 'MAINTENANCE_WINDOW', color: 'lime', mark: '⚙' },
};

export const LEGEND = Object.values(LOOKS);

export function lookOf(entry: Entry): Look {
  return LOOKS[entry.phase ?? entry.kind ?? ''] ?? LOOKS.REQUESTED!;
}

/** A time in which nothing or just this is to be done, rather than something that is done. */
export function isRange(entry: Entry): boolean {
  return entry.kind === 'FREEZE' || entry.kind === 'MAINTENANCE_WINDOW';
}

/** One place on the calendar: a freeze that recurs has the same key again and again. */
export function idOf(entry: Entry): string {
  return `${entry.kind}/${entry.key}/${entry.start}`;
}

/** Whether its window may still be moved, as far as the calendar knows. */
export function isMovable(entry: Entry): boolean {
  return entry.kind === 'CHANGE' && (entry.phase === 'REQUESTED' || entry.phase === 'AUTHORISED');
}

/** The entries of a state, with what is agreed or frozen; that of the window somebody thinks of moved there. */
export function shownEntries(entries: Entry[], state: string, proposed?: { key: string; span: Span }): Entry[] {
  return entries
    .filter((entry) => !state || isRange(entry) || entry.phase === state)
    .map((entry) => (proposed && entry.key === proposed.key ? { ...entry, ...proposed.span } : entry));
}
