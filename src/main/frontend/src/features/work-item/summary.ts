import type { JournalEntry } from '@/api/workItems';

const TELLING = ['name', 'decision', 'message', 'type', 'to', 'reason', 'outputs'] as const;

/** The telling parts of a journal entry in one line. */
export function summary(entry: JournalEntry): string {
  const content = (entry.content ?? {}) as Record<string, unknown>;
  if ('field' in content) return `${text(content.field)}: ${text(content.from)} → ${text(content.to)}`;
  return TELLING.map((key) => content[key])
    .filter((part) => part !== undefined && part !== null)
    .map(text)
    .join(' · ');
}

function text(value: unknown): string {
  if (value === null || value === undefined) return '–';
  if (Array.isArray(value)) return value.map(text).join(', ');
  if (typeof value !== 'object') return String(value);
  return Object.entries(value)
    .map(([key, part]) => `${key}: ${text(part)}`)
    .join(', ');
}
