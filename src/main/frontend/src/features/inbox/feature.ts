import type { Feature } from '@/shared/feature';
import { InboxPage } from './InboxPage';

export const feature: Feature = {
  menu: { key: 'inbox', path: '/', order: 10, offered: () => true },
  routes: [{ path: '/', page: InboxPage }],
};
