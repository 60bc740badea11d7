import type { Me } from '@/api/session';

/** One entry of the menu; shown when the person may use the page. */
export interface Destination {
  path: string;
  key: string;
  shown: (me: Me) => boolean;
}

const works = (me: Me) => me.practices.length > 0;
const sees = (practice: string) => (me: Me) => me.practices.includes('*') || me.practices.includes(practice);

export const DESTINATIONS: Destination[] = [
  { path: '/', key: 'inbox', shown: works },
  { path: '/portal', key: 'portal', shown: (me) => !works(me) },
  { path: '/work-items', key: 'workItems', shown: works },
  { path: '/open', key: 'open', shown: () => true },
  { path: '/cab', key: 'cab', shown: sees('change') },
  { path: '/calendar', key: 'calendar', shown: sees('change') },
  { path: '/cmdb', key: 'cmdb', shown: works },
  { path: '/service-levels', key: 'serviceLevels', shown: works },
  { path: '/administration', key: 'administration', shown: (me) => me.webapps.includes('cockpit') },
];
