import { useTranslation } from '@/i18n';
import { SectionNav } from '@/shared/SectionNav';

const PAGES = ['items', 'baselines', 'audits', 'unauthorised', 'imports', 'classes'];

/** The pages of configuration management. */
export function SubMenu() {
  const { t } = useTranslation();
  return (
    <SectionNav
      label={t('cmdb.menu')}
      sections={PAGES.map((page) => ({
        path: page === 'items' ? '/configuration' : `/configuration/${page}`,
        label: t(`cmdb.pages.${page}`),
      }))}
    />
  );
}
