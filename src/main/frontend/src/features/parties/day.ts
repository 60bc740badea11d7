/** A day without a time, in words of the language; days have no zone. */
export function day(iso: string | undefined | null, language: string): string {
  if (!iso) return '–';
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${iso}T00:00:00Z`));
}
