import type { Dashboard } from '@/api/dashboards';
import type { Draft } from './draft';

/** What was being built when the page was left without saving, by dashboard; gone with the window. */
export const drafts = new Map<string, { base: Dashboard; draft: Draft }>();
