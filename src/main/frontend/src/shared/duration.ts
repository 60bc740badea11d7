const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/**
 * A length of time in its two largest units: "2 days 3 hr".
 *
 * @param working time by a working calendar is told in hours and minutes: its days have fewer than 24 hours
 */
export function duration(millis: number, language: string, working = false): string {
  let rest = Math.abs(millis);
  const parts: string[] = [];
  for (const [unit, size] of working ? UNITS.slice(1) : UNITS) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0 && parts.length < 2) {
      parts.push(new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(count));
    }
  }
  return parts.length > 0 ? parts.join(' ') : new Intl.NumberFormat(language, { style: 'unit', unit: 'minute', unitDisplay: 'short' }).format(0);
}
