import { Text } from '@mantine/core';
import { Link } from 'wouter';
import type { ConfigurationItem } from '@/api/configuration';
import { GroupName } from '@/shared/Names';
import rows from '@/shared/rows.module.css';
import { StateBadge } from '../StateBadge';
import { useClassNames } from '../useClassName';
import classes from './SearchPage.module.css';

export function ItemRow({ item, top }: { item: ConfigurationItem; top: number }) {
  const className = useClassNames();
  return (
    <div role="listitem" className={`${rows.row} ${classes.line}`} style={{ top }}>
      <div className={rows.what}>
        <Link href={`/configuration/${item.key}`} className={rows.title}>
          {item.name}
        </Link>
        <Text size="xs" c="dimmed" truncate>
          {className(item.ciClass!)} · {item.key}
        </Text>
      </div>
      <Text size="sm" c="dimmed" visibleFrom="sm">
        {item.supportGroup && <GroupName id={item.supportGroup} />}
      </Text>
      <StateBadge ciClass={item.ciClass!} state={item.state!} />
    </div>
  );
}
