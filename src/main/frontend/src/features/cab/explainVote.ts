import i18next from 'i18next';
import { Problem } from '@/api/client';
import { explain } from '@/shared/problems';

/** Why a vote was not taken, and how to go on. */
export function explainVote(error: unknown): string {
  const known = error instanceof Problem ? `cab.problem.${error.code}` : '';
  return known && i18next.exists(known) ? i18next.t(known) : explain(error);
}
