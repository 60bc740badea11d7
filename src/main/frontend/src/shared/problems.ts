import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { Problem } from '@/api/client';

/** Tells a person what went wrong and, for the common cases, how to go on. */
export function tellProblem(error: unknown): void {
  const known = error instanceof Problem ? `shared.problem.${error.code}` : '';
  const message =
    known && i18next.exists(known)
      ? i18next.t(known)
      : error instanceof Problem
        ? [error.message, ...(error.document.errors ?? []).map((e) => `${e.field}: ${e.message}`)].join(' – ')
        : i18next.t('shared.problem.unreachable');
  notifications.show({ color: 'red', title: i18next.t('shared.problem.title'), message, autoClose: 8000 });
}
