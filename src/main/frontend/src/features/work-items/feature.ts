import type { Feature } from '@/shared/feature';
import { lazyPage } from '@/shared/lazyPage';

export const feature: Feature = {
  menu: { key: 'work-items', path: '/work-items', order: 20, offered: (me) => me.practices.length > 0 },
  routes: [{ path: '/work-items', page: lazyPage('work-items', () => import('./WorkItemsPage')) }],
};
