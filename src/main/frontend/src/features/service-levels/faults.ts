import { Problem } from '@/api/client';

/** What the service finds wrong, by field; fields of a draft are named as on saving. */
export function faultsOf(error: unknown): Record<string, string> {
  if (!(error instanceof Problem)) return {};
  const all = error.document.errors ?? [];
  return Object.fromEntries(all.map(({ field, message }) => [field.replace(/^(agreement|calendar)\./, ''), message]));
}

/** The moment of a `datetime-local` field, which is told in the zone of the browser; undefined while it is incomplete. */
export function toMoment(local: string): string | undefined {
  const at = new Date(local);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}

/** A moment as a `datetime-local` field wants it. */
export function toLocal(at: Date): string {
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
