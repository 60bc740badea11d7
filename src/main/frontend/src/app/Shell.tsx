import type { PropsWithChildren } from 'react';
import { Link } from 'wouter';
import { useMe } from '@/api/session';
import { useTranslation } from '@/i18n';
import { Bell } from './Bell';
import { FinderButton } from './FinderButton';
import { Menu } from './Menu';
import { PersonMenu } from './PersonMenu';
import classes from './Shell.module.css';

/** The frame of every page: header, menu (at the side, on a phone at the foot), content. */
export function Shell({ children }: PropsWithChildren) {
  const { t } = useTranslation();
  const me = useMe().data;
  return (
    <>
      <a href="#content" className={classes.skip}>
        {t('app.skip')}
      </a>
      <header className={`${classes.header} no-print`}>
        <Link href="/" className={classes.brand}>
          <img src="/app/icon.svg" width={26} height={26} alt="" />
          Attesta
        </Link>
        {me && (
          <div className={classes.tools}>
            <FinderButton me={me} />
            <Bell me={me} />
            <PersonMenu me={me} />
          </div>
        )}
      </header>
      {me && <Menu me={me} />}
      <main id="content" tabIndex={-1} className={classes.content}>
        {children}
      </main>
    </>
  );
}
