import i18next from 'i18next';
import { Problem } from '@/api/client';
import { showToast } from './toasts';

/** Tells a person what went wrong and, for the common cases, how to go on. */
export function tellProblem(error: unknown): void {
  showToast(i18next.t('shared.problem.title'), explain(error));
}

/** Our own words where they say how to go on, else those of the service with its field faults. */
export function explain(error: unknown): string {
  if (!(error instanceof Problem)) return i18next.t('shared.problem.unreachable');
  const known = `shared.problem.${error.code}`;
  if (i18next.exists(known)) return i18next.t(known);
  return [error.message, ...(error.document.errors ?? []).map((e) => `${e.field}: ${e.message}`)].join(' – ');
}
