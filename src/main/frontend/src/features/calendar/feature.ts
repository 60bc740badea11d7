import { loadMessages } from '@/i18n';
import type { Feature } from '@/shared/feature';
import { lazyPage } from '@/shared/lazyPage';

async function withWords<T>(page: T): Promise<T> {
  await loadMessages('change');
  return page;
}

export const feature: Feature = {
  menu: { key: 'calendar', path: '/calendar', order: 50, offered: (me) => me.practices.length > 0 },
  routes: [
    { path: '/calendar', page: lazyPage('calendar', () => import('./CalendarPage').then(withWords)) },
    { path: '/calendar/periods', page: lazyPage('calendar', () => import('./PeriodsPage').then(withWords)) },
  ],
};
