import type { Dashboard } from '@/api/dashboards';

/** What a dashboard is called in the language of the page. */
export function boardName(board: Dashboard, language: string): string {
  return board.translations?.[language] ?? board.name ?? '';
}
