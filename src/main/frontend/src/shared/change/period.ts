/** A span of time as people read it, in the zone of the browser: the day once where both ends share it. */
export function period(start: string | null | undefined, end: string | null | undefined, language: string): string {
  if (!start || !end) return '';
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).formatRange(
    new Date(start),
    new Date(end),
  );
}
