import type { BaselineDifference } from '@/api/baselines';
import { toCsv } from '@/shared/csv';

const text = (value: unknown) =>
  value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);

/** One line a field; what was added or removed without a field has one line, too. */
export function differencesAsCsv(differences: BaselineDifference[]): string {
  const rows = differences.flatMap(({ key, change, fields = [] }) =>
    (fields.length > 0 ? fields : [{}]).map(({ field, before, after }: { field?: string; before?: unknown; after?: unknown }) => [
      key,
      change,
      field,
      text(before),
      text(after),
    ]),
  );
  return toCsv([['key', 'change', 'field', 'before', 'after'], ...rows]);
}
