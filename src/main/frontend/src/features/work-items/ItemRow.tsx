import { Badge, Text } from '@mantine/core';
import { Link } from 'wouter';
import type { WorkItemRow } from '@/api/workItems';
import { useTranslation } from '@/i18n';
import { ClockBadge } from '@/shared/ClockBadge';
import { ServiceName } from '@/shared/Names';
import { PracticeName } from '@/shared/practices';
import { PriorityBadge } from '@/shared/PriorityBadge';
import rows from '@/shared/rows.module.css';
import { statusColor } from '@/shared/status';
import { moment } from '@/shared/time';

export function ItemRow({ item }: { item: WorkItemRow }) {
  const { t, language } = useTranslation();
  return (
    <div role="listitem" className={`${rows.row} ${rows.stacked}`}>
      <PriorityBadge priority={item.priority} />
      <div className={rows.what}>
        <Link href={`/work-items/${item.number}`} className={rows.title}>
          {item.title}
        </Link>
        <Text size="xs" c="dimmed" truncate>
          {item.number} · <PracticeName id={item.practice!} /> ·{' '}
          {t('work-items.opened', { when: moment(item.openedAt, language) })}
          {item.service && (
            <>
              {' · '}
              <ServiceName id={item.service} />
            </>
          )}
        </Text>
      </div>
      <div className={rows.state}>
        <ClockBadge state={item.clockState} dueAt={item.dueAt} />
        <Badge variant="light" color={statusColor(item.status)} tt="none" className="attesta-legible">
          {t(`shared.status.${item.status}`)}
        </Badge>
      </div>
    </div>
  );
}
