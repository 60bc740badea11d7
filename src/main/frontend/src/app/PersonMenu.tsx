import { Avatar, UnstyledButton } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { Me } from '@/api/session';
import { useTranslation } from '@/i18n';

const PersonMenuItems = lazy(() => import('./PersonMenuItems'));

/** The person's initials; what stands behind them is loaded when it is opened first. */
export function PersonMenu({ me }: { me: Me }) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState(false);
  const initials = <Avatar name={me.name} color="petrol" variant="filled" radius="xl" size="md" />;
  const closed = (
    <UnstyledButton aria-label={t('app.person', { name: me.name })} aria-haspopup="menu" onClick={() => setWanted(true)}>
      {initials}
    </UnstyledButton>
  );
  return wanted ? (
    <Suspense fallback={closed}>
      <PersonMenuItems me={me}>{initials}</PersonMenuItems>
    </Suspense>
  ) : (
    closed
  );
}
