import type { Feature } from '@/shared/feature';
import { lazyPage } from '@/shared/lazyPage';

const page = <P>(load: Parameters<typeof lazyPage<P>>[1]) => lazyPage('reports', load, 'measures');

export const feature: Feature = {
  menu: { key: 'reports', path: '/reports', order: 68, offered: (me) => me.practices.length > 0 },
  routes: [
    { path: '/reports', page: page(() => import('./MeasuresPage')) },
    { path: '/reports/measures/:measure', page: page(() => import('./MeasurePage')) },
    { path: '/reports/measures/:measure/definition', page: page(() => import('./DefinitionPage')) },
    { path: '/reports/service-reports', page: page(() => import('./ReportsPage')) },
    { path: '/reports/service-reports/:report', page: page(() => import('./ReportPage')) },
    { path: '/reports/targets', page: page(() => import('./TargetsPage')) },
    { path: '/reports/outlook', page: page(() => import('./OutlookPage')) },
    { path: '/reports/schedules', page: page(() => import('./SchedulesPage')) },
  ],
};
