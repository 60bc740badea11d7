/** Moments as people read them: in the zone of the browser, in the language of the page. */
export function moment(iso: string | null | undefined, language: string): string {
  if (!iso) return '';
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));
}

/** The zone that moments are shown in, for example `Europe/Berlin`. */
export function zone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** How far away a moment is, in the largest unit that fits: "in 3 hours", "2 days ago". */
export function fromNow(iso: string, now: number, language: string): string {
  const distance = new Date(iso).getTime() - now;
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' });
  for (const [unit, millis] of STEPS) {
    if (Math.abs(distance) >= millis) return format.format(Math.trunc(distance / millis), unit);
  }
  return format.format(Math.trunc(distance / 1000), 'second');
}
