import type { Feature } from '@/shared/feature';
import { lazyPage } from '@/shared/lazyPage';

export const feature: Feature = {
  // For those who ask for something; who works in a practice begins with the inbox.
  menu: { key: 'portal', path: '/portal', order: 5, offered: (me) => me.practices.length === 0 },
  routes: [
    { path: '/portal', page: lazyPage('portal', () => import('./PortalPage')) },
    { path: '/portal/:number', page: lazyPage('portal', () => import('./TicketPage'), 'files', 'talk') },
  ],
};
