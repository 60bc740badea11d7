import type { Feature } from '@/shared/feature';
import { lazyPage } from '@/shared/lazyPage';

export const feature: Feature = {
  menu: { key: 'open', path: '/open', order: 30, offered: () => true },
  routes: [{ path: '/open/:practice?', page: lazyPage('open', () => import('./OpenPage')) }],
};
