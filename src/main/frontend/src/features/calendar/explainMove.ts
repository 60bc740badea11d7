import i18next from 'i18next';
import { Problem } from '@/api/client';
import { explain } from '@/shared/problems';

/** Why a window was not moved, and how to go on. */
export function explainMove(error: unknown): string {
  if (error instanceof Problem) {
    const known = error.status === 412 ? 'calendar.problem.stale' : `calendar.problem.${error.code}`;
    if (i18next.exists(known)) return i18next.t(known);
    const field = error.document.errors?.[0];
    if (field && i18next.exists(`calendar.problem.${field.code}`)) return i18next.t(`calendar.problem.${field.code}`);
  }
  return explain(error);
}
