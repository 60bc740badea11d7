import type { Own } from '@/api/own';

/** Where a ticket stands, in the words of its model; none where the model says nothing. */
export function told(own: Own, language: string): string[] {
  return (own.told ?? []).map((words) => words[language] ?? words.en ?? '').filter((sentence) => sentence !== '');
}

/** A moment as somebody would say it: "today, 14:30", "tomorrow, 10:00", else with its date. */
export function said(iso: string, now: number, language: string): string {
  const at = new Date(iso);
  const midnight = (time: Date) => new Date(time.getFullYear(), time.getMonth(), time.getDate()).getTime();
  const days = Math.round((midnight(at) - midnight(new Date(now))) / 86_400_000);
  if (Math.abs(days) > 1) return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
  const day = new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day');
  return `${day}, ${new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(at)}`;
}
