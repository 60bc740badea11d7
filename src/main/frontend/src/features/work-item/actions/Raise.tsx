import { Button, Menu } from '@mantine/core';
import { Link } from 'wouter';
import { usePractices } from '@/api/practices';
import type { WorkItem } from '@/api/workItems';
import { useTranslation } from '@/i18n';

/** Opens work of another practice from this item, for whoever may start that practice. */
export function Raise({ item }: { item: WorkItem }) {
  const { t } = useTranslation();
  const practices = (usePractices().data ?? []).filter(({ practice }) => practice !== item.practice);
  if (practices.length === 0) return null;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button size="compact-sm" variant="default" rightSection={<span aria-hidden>▾</span>}>
          {t('work-item.raise')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {practices.map(({ practice, name }) => (
          <Menu.Item key={practice} component={Link} href={`/open/${practice}?from=${item.number}`}>
            {t(`shared.practice.${practice}`, { defaultValue: name })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
