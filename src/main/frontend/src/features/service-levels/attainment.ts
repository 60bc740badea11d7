import type { AttainmentRow } from '@/api/serviceLevels';

/** Figures that belong together, with the share of targets that were met. */
export interface Figure {
  met: number;
  missed: number;
  target: number | null;
}

/** A line of the table: a service by an agreement, month by month. */
export interface Line {
  service: string | null;
  agreement: string;
  months: Record<string, Figure>;
}

/** Share of targets met, in percent with one decimal; never rounded up to a hundred. Null where there is none. */
export function share({ met, missed }: Pick<Figure, 'met' | 'missed'>): number | null {
  return met + missed === 0 ? null : Math.floor((1000 * met) / (met + missed)) / 10;
}

/** Every month from the first to the last, also those without figures. */
export function monthsFrom(from: string, to: string): string[] {
  const months: string[] = [];
  const at = new Date(`${from}-01T00:00:00Z`);
  const last = new Date(`${to}-01T00:00:00Z`);
  while (at <= last && months.length < 24) {
    months.push(at.toISOString().slice(0, 7));
    at.setUTCMonth(at.getUTCMonth() + 1);
  }
  return months;
}

export function lines(rows: AttainmentRow[]): Line[] {
  const found = new Map<string, Line>();
  for (const row of rows) {
    const key = JSON.stringify([row.service ?? null, row.agreement]);
    const line = found.get(key) ?? { service: row.service ?? null, agreement: row.agreement!, months: {} };
    const before = line.months[row.month!] ?? { met: 0, missed: 0, target: row.targetPercent ?? null };
    line.months[row.month!] = { ...before, met: before.met + (row.met ?? 0), missed: before.missed + (row.missed ?? 0) };
    found.set(key, line);
  }
  return [...found.values()].sort((a, b) => (a.service ?? '').localeCompare(b.service ?? '') || a.agreement.localeCompare(b.agreement));
}

/** All lines of a month together; a target only where all that count have the same. */
export function sum(all: Line[], month: string): Figure {
  const figures = all.flatMap((line) => line.months[month] ?? []);
  const targets = new Set(figures.map((figure) => figure.target));
  return {
    met: figures.reduce((total, figure) => total + figure.met, 0),
    missed: figures.reduce((total, figure) => total + figure.missed, 0),
    target: targets.size === 1 ? [...targets][0]! : null,
  };
}

/** The last twelve months, this one included. */
export function lastYear(now: Date): { from: string; to: string } {
  const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 11, 1));
  return { from: first.toISOString().slice(0, 7), to: now.toISOString().slice(0, 7) };
}
