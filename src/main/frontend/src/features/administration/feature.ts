import type { Feature } from '@/shared/feature';
import { isIn } from '@/shared/feature';
import { lazyPage } from '@/shared/lazyPage';

const page = <P>(load: Parameters<typeof lazyPage<P>>[1]) => lazyPage('administration', load);

export const feature: Feature = {
  menu: {
    key: 'administration',
    path: '/administration',
    order: 80,
    offered: (me) => isIn(me, 'process-owners', 'auditors', 'administrators', 'integrators'),
  },
  routes: [
    { path: '/administration', page: page(() => import('./ModelsPage')) },
    { path: '/administration/models/:model', page: page(() => import('./ModelPage')) },
    { path: '/administration/imports', page: page(() => import('./ImportsPage')) },
    { path: '/administration/imports/:id', page: page(() => import('./ImportPage')) },
    { path: '/administration/groups', page: page(() => import('./GroupsPage')) },
    { path: '/administration/failed', page: page(() => import('./FailedPage')) },
    { path: '/administration/journal', page: page(() => import('./JournalPage')) },
  ],
};
