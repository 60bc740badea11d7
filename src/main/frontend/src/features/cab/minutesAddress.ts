const LONGEST_DAYS = 100;
const DAY_MILLIS = 86_400_000;

/** The day as the browser's zone has it, for example 2026-03-01. */
export function day(moment: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

interface Asked {
  from: string;
  /** Belongs to the period. */
  to: string;
  group: string;
  zone: string;
  /** Language of the document. */
  language: string;
}

/** Where the minutes of the days are read; undefined for a period the service does not take. */
export function minutesAddress({ from, to, group, zone, language }: Asked): string | undefined {
  const start = new Date(`${from}T00:00`);
  const end = new Date(`${to}T00:00`);
  end.setDate(end.getDate() + 1);
  const length = end.getTime() - start.getTime();
  if (!(length > 0 && length <= LONGEST_DAYS * DAY_MILLIS)) return undefined;
  const asked = new URLSearchParams({ from: start.toISOString(), to: end.toISOString(), zone, language });
  if (group) asked.set('group', group);
  return `/api/v1/cab-minutes?${asked}`;
}
