import { type Feature, practises } from '@/shared/feature';
import { lazyPage } from '@/shared/lazyPage';

export const feature: Feature = {
  menu: {
    key: 'known-errors',
    path: '/known-errors',
    order: 25,
    offered: (me) => practises(me, 'incident') || practises(me, 'problem'),
  },
  routes: [{ path: '/known-errors', page: lazyPage('known-errors', () => import('./KnownErrorsPage')) }],
};
