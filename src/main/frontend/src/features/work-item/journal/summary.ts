import type { JournalEntry } from '@/api/workItems';

// Where in which model a step stands is for those who verify the journal, not for a line about it.
const LEFT_OUT = /^(element|model|modelVersion.*|decisionVersion.*|clause|form|inputs|comment|.*Hash)$/;
const SPEAKS_FOR_ITSELF = ['name', 'decision', 'message', 'reason', 'outputs', 'answers'];

/** The telling parts of a journal entry in one line. */
export function summary(entry: JournalEntry): string {
  // With what an item was opened stands above on the page.
  if (entry.kind === 'opened') return '';
  return Object.entries(entry.content ?? {})
    .filter(([key]) => !LEFT_OUT.test(key))
    .map(([key, value]) => (SPEAKS_FOR_ITSELF.includes(key) ? text(value) : `${key}: ${text(value)}`))
    .filter((part) => part !== '')
    .join(' · ');
}

function text(value: unknown): string {
  if (value === null || value === undefined) return '–';
  if (Array.isArray(value)) return value.map(text).join(', ');
  if (typeof value !== 'object') return String(value);
  if ('to' in value) return 'from' in value ? `${text(value.from)} → ${text(value.to)}` : text(value.to);
  return Object.entries(value)
    .map(([key, part]) => `${key}: ${text(part)}`)
    .join(', ');
}
