import type { Feature } from '@/shared/feature';
import { lazyPage } from '@/shared/lazyPage';

const page = <P>(load: Parameters<typeof lazyPage<P>>[1]) => lazyPage('dashboards', load, 'measures');

export const feature: Feature = {
  menu: { key: 'dashboards', path: '/dashboards', order: 65, offered: (me) => me.practices.length > 0 },
  routes: [
    { path: '/dashboards', page: page(() => import('./DashboardsPage')) },
    { path: '/dashboards/:id', page: page(() => import('./DashboardPage')) },
    { path: '/dashboards/:id/edit', page: page(() => import('./EditPage')) },
    { path: '/dashboards/:id/widgets/:widget', page: page(() => import('./WidgetPage')) },
  ],
};
