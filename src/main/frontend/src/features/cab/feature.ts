import { loadMessages } from '@/i18n';
import { practises, type Feature } from '@/shared/feature';
import { lazyPage } from '@/shared/lazyPage';

export const feature: Feature = {
  menu: { key: 'cab', path: '/cab', order: 40, offered: (me) => practises(me, 'change') },
  routes: [
    { path: '/cab', page: lazyPage('cab', () => import('./AgendaPage').then(withWords)) },
    { path: '/cab/minutes', page: lazyPage('cab', () => import('./MinutesPage')) },
    { path: '/cab/:number', page: lazyPage('cab', () => import('./ChangePage').then(withWords)) },
  ],
};

async function withWords<T>(page: T): Promise<T> {
  await loadMessages('change');
  return page;
}
