import i18next from 'i18next';
import { Problem } from '@/api/client';
import { explain } from '../problems';

/** Why a file was not taken, in our own words where they say how to go on. */
export function refusal(error: unknown): string {
  if (!(error instanceof Problem)) return i18next.t('files.unreachable');
  const code = error.document.errors?.[0]?.code ?? error.code;
  const known = `files.refused.${error.status === 413 ? 'too-large' : code}`;
  return i18next.exists(known) ? i18next.t(known) : explain(error);
}
