import type { Feature } from '@/shared/feature';
import { lazyPage } from '@/shared/lazyPage';

export const feature: Feature = {
  // Configuration items exist for everyone who works in a practice or sees one.
  menu: { key: 'cmdb', path: '/configuration', order: 60, offered: (me) => me.practices.length > 0 },
  routes: [
    { path: '/configuration', page: lazyPage('cmdb', () => import('./search/SearchPage')) },
    { path: '/configuration/baselines', page: lazyPage('cmdb', () => import('./baselines/BaselinesPage')) },
    { path: '/configuration/baselines/:name', page: lazyPage('cmdb', () => import('./baselines/BaselinePage')) },
    { path: '/configuration/audits', page: lazyPage('cmdb', () => import('./audits/AuditsPage')) },
    { path: '/configuration/audits/:id', page: lazyPage('cmdb', () => import('./audits/AuditPage')) },
    { path: '/configuration/unauthorised', page: lazyPage('cmdb', () => import('./audits/UnauthorisedPage')) },
    { path: '/configuration/imports', page: lazyPage('cmdb', () => import('./imports/ImportsPage')) },
    { path: '/configuration/imports/:id', page: lazyPage('cmdb', () => import('./imports/ImportPage')) },
    { path: '/configuration/classes', page: lazyPage('cmdb', () => import('./classes/ClassesPage')) },
    { path: '/configuration/:item', page: lazyPage('cmdb', () => import('./item/ItemPage')) },
  ],
};
