import { Kbd, UnstyledButton } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { lazy, Suspense, useState } from 'react';
import type { Me } from '@/api/session';
import { useTranslation } from '@/i18n';
import classes from './Shell.module.css';

const Finder = lazy(() => import('./FinderDialog'));

/** Opens the search over everything, by mouse or Ctrl+K; what it needs is loaded then. */
export function FinderButton({ me }: { me: Me }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(0);
  const ask = () => setAsked((times) => times + 1);
  useHotkeys([['mod+K', ask]], []);
  return (
    <>
      <UnstyledButton className={classes.find} onClick={ask} aria-haspopup="dialog" aria-label={t('app.find.title')}>
        <svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.6" aria-hidden>
          <circle cx="7" cy="7" r="4.6" />
          <path d="m10.6 10.6 3.6 3.6" strokeLinecap="round" />
        </svg>
        <span className={classes.wide}>{t('app.find.button')}</span>
        <Kbd size="xs" className={classes.wide}>
          Ctrl K
        </Kbd>
      </UnstyledButton>
      {asked > 0 && (
        <Suspense>
          <Finder me={me} asked={asked} />
        </Suspense>
      )}
    </>
  );
}
