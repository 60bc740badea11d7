import type { Feature } from '@/shared/feature';
import { HomePage } from './HomePage';

export const feature: Feature = {
  menu: { key: 'inbox', path: '/', order: 10, offered: (me) => me.practices.length > 0 },
  routes: [{ path: '/', page: HomePage }],
};
