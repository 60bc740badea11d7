const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
] as const;

/**
 * A length of time in its two largest units: "2 days 3 hr"; below a second, as no seconds.
 *
 * @param working time by a working calendar is told in hours and minutes: its days have fewer than 24 hours
 */
export function duration(millis: number, language: string, working = false): string {
  const units = working ? UNITS.slice(1) : UNITS;
  const first = units.findIndex(([, size]) => Math.abs(millis) >= size);
  if (first < 0) return unit(0, 'second', language);
  let rest = Math.abs(millis);
  const told: string[] = [];
  for (const [name, size] of units.slice(first, first + 2)) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) told.push(unit(count, name, language));
  }
  return (millis < 0 ? '−' : '') + told.join(' ');
}

function unit(count: number, name: string, language: string): string {
  return new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'short' }).format(count);
}
