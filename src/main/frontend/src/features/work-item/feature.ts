import type { Feature } from '@/shared/feature';
import { lazyPage } from '@/shared/lazyPage';

export const feature: Feature = {
  routes: [
    { path: '/work-items/:number', page: lazyPage('work-item', () => import('./WorkItemPage'), 'files', 'talk') },
    { path: '/work-items/:number/print', page: lazyPage('work-item', () => import('./print/PrintPage'), 'files', 'talk') },
  ],
};
