import type { ElementActivity } from '@/api/models';

/** The days up to and including this one, whole, so that the same question is asked all day. */
export function lastDays(days: number, now: Date): { from: string; to: string } {
  const to = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 1);
  return { from: new Date(to - days * 86_400_000).toISOString(), to: new Date(to).toISOString() };
}

/** What stands at each element of the diagram: how many are there, of how many that passed. */
export function counts(rows: ElementActivity[], words: (open: number, passed: number) => string): Record<string, { text: string; words: string; busy: boolean }> {
  const shown = rows.filter((row) => (row.open ?? 0) + (row.passed ?? 0) > 0 && !/event|gateway/i.test(row.type ?? '') && row.type !== 'subProcess');
  return Object.fromEntries(
    shown.map((row) => {
      const open = row.open ?? 0;
      const passed = row.passed ?? 0;
      return [row.element!, { text: open > 0 ? `${open} · ${passed}` : String(passed), words: words(open, passed), busy: open > 0 }];
    }),
  );
}
