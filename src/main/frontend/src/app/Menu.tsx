import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Me } from '@/api/session';
import { useTranslation } from '@/i18n';
import { isAt, menuOf } from './features';
import classes from './Shell.module.css';

/** The pages the person may use: at the side; on a phone at the foot, those that do not fit behind "More". */
export function Menu({ me }: { me: Me }) {
  const { t } = useTranslation();
  const [location] = useLocation();
  const [open, setOpen] = useState(false);
  const entries = menuOf(me);
  return (
    <nav className={`${classes.menu} no-print`} aria-label={t('app.menu')} data-open={open || undefined}>
      {entries.map((entry) => (
        <Link
          key={entry.key}
          href={entry.path}
          className={classes.entry}
          aria-current={isAt(entry, location) ? 'page' : undefined}
          onClick={() => setOpen(false)}
        >
          {t(`app.pages.${entry.key}`)}
        </Link>
      ))}
      {entries.length > 4 && (
        <UnstyledButton className={`${classes.entry} ${classes.more}`} aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('app.more')}
        </UnstyledButton>
      )}
    </nav>
  );
}
