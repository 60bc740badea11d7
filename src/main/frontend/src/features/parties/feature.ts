import type { Feature } from '@/shared/feature';
import { lazyPage } from '@/shared/lazyPage';

const page = <P>(load: Parameters<typeof lazyPage<P>>[1]) => lazyPage('parties', load);

export const feature: Feature = {
  menu: { key: 'parties', path: '/parties', order: 75, offered: (me) => me.practices.length > 0 },
  routes: [
    { path: '/parties', page: page(() => import('./CustomersPage')) },
    { path: '/parties/customers/:customer', page: page(() => import('./CustomerPage')) },
    { path: '/parties/suppliers', page: page(() => import('./SuppliersPage')) },
    { path: '/parties/suppliers/:supplier', page: page(() => import('./SupplierPage')) },
  ],
};
