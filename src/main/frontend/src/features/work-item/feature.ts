import type { Feature } from '@/shared/feature';
import { lazyPage } from '@/shared/lazyPage';

export const feature: Feature = {
  routes: [{ path: '/work-items/:number', page: lazyPage('work-item', () => import('./WorkItemPage'), 'files', 'talk') }],
};
