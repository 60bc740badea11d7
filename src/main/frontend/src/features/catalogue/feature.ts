import { lazyPage } from '@/shared/lazyPage';
import type { Feature } from '@/shared/feature';

export const feature: Feature = {
  menu: { key: 'catalogue', path: '/catalogue', order: 25, offered: () => true },
  routes: [
    { path: '/catalogue', page: lazyPage('catalogue', () => import('./CataloguePage')) },
    { path: '/catalogue/:offering', page: lazyPage('catalogue', () => import('./OrderPage')) },
  ],
};
