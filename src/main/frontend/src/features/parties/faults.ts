import { Problem } from '@/api/client';

/** What the service finds wrong, by field. */
export function faultsOf(error: unknown): Record<string, string> {
  if (!(error instanceof Problem)) return {};
  return Object.fromEntries((error.document.errors ?? []).map(({ field, message }) => [field, message]));
}
