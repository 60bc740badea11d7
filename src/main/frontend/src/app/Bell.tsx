import { Suspense } from 'react';
import type { Me } from '@/api/session';
import { lazyPage } from '@/shared/lazyPage';
import classes from './Shell.module.css';

const Notices = lazyPage('notifications', () => import('@/features/notifications/Notices'));

/** What the person was told, and the connection that tells it. Comes after the page itself, at a place kept free. */
export function Bell({ me }: { me: Me }) {
  return (
    <div className={classes.bell}>
      <Suspense fallback={null}>
        <Notices me={me} />
      </Suspense>
    </div>
  );
}
