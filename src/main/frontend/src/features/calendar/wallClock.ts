/** Wall clock times as they were entered; they belong to the zone that stands beside them. */
export function wallClock(start: string | undefined, end: string | undefined, language: string): string {
  if (!start || !end) return '';
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
  return format.formatRange(new Date(`${start}Z`), new Date(`${end}Z`));
}
