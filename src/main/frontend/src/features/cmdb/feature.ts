import type { Feature } from '@/shared/feature';
import { lazyPage } from '@/shared/lazyPage';

export const feature: Feature = {
  // Configuration items exist for everyone who works in a practice or sees one.
  menu: { key: 'cmdb', path: '/configuration', order: 60, offered: (me) => me.practices.length > 0 },
  routes: [
    { path: '/configuration', page: lazyPage('cmdb', () => import('./search/SearchPage')) },
    { path: '/configuration/:item', page: lazyPage('cmdb', () => import('./item/ItemPage')) },
  ],
};
