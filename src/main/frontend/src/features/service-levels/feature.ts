import type { Feature } from '@/shared/feature';
import { lazyPage } from '@/shared/lazyPage';

const page = <P>(load: Parameters<typeof lazyPage<P>>[1]) => lazyPage('service-levels', load);

export const feature: Feature = {
  menu: { key: 'service-levels', path: '/service-levels', order: 70, offered: (me) => me.practices.length > 0 },
  routes: [
    { path: '/service-levels', page: page(() => import('./RunningPage')) },
    { path: '/service-levels/attainment', page: page(() => import('./AttainmentPage')) },
    { path: '/service-levels/agreements', page: page(() => import('./AgreementsPage')) },
    { path: '/service-levels/agreements/:agreement', page: page(() => import('./AgreementPage')) },
    { path: '/service-levels/calendars', page: page(() => import('./CalendarsPage')) },
    { path: '/service-levels/calendars/:calendar', page: page(() => import('./CalendarPage')) },
  ],
};
