import { Link, useLocation } from 'wouter';
import { useTranslation } from '@/i18n';
import classes from './SubMenu.module.css';

const PAGES = ['items', 'baselines', 'audits', 'unauthorised', 'imports', 'classes'];
const pathOf = (page: string) => (page === 'items' ? '/configuration' : `/configuration/${page}`);

/** The pages of configuration management. */
export function SubMenu() {
  const { t } = useTranslation();
  const [location] = useLocation();
  const at = PAGES.slice(1).find((page) => location === pathOf(page) || location.startsWith(`${pathOf(page)}/`)) ?? 'items';
  return (
    <nav className={`${classes.menu} no-print`} aria-label={t('cmdb.menu')}>
      {PAGES.map((page) => (
        <Link key={page} href={pathOf(page)} className={classes.entry} aria-current={page === at ? 'page' : undefined}>
          {t(`cmdb.pages.${page}`)}
        </Link>
      ))}
    </nav>
  );
}
