export const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;
export type Week = Record<string, string[]>;

/** Begin and end of hours such as `08:00-17:30`. A field of a time knows no 24:00: midnight as an end means it. */
export function toFields(hours: string): { from: string; to: string } {
  const [from = '', to = ''] = hours.split('-');
  return { from, to: to === '24:00' ? '00:00' : to };
}

export function fromFields({ from, to }: { from: string; to: string }): string {
  return `${from}-${to === '00:00' ? '24:00' : to}`;
}

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Working hours of a week whose clocks do not change. */
export function weekHours(week: Week): number {
  const all = Object.values(week).flat().map((hours) => hours.split('-'));
  return all.reduce((sum, [from = '', to = '']) => sum + minutes(to) - minutes(from), 0) / 60;
}

/** A weekday's name in the language. */
export function dayName(day: (typeof DAYS)[number], language: string): string {
  // 2024-01-01 was a Monday.
  const date = new Date(Date.UTC(2024, 0, 1 + DAYS.indexOf(day)));
  return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(date);
}

export function zones(known: string | undefined): string[] {
  const all = new Set(['UTC', ...Intl.supportedValuesOf('timeZone')]);
  if (known) all.add(known);
  return [...all].sort();
}
