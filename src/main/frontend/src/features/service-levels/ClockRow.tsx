import { Text } from '@mantine/core';
import { Link } from 'wouter';
import type { RunningClock } from '@/api/serviceLevels';
import { useTranslation } from '@/i18n';
import { ClockBadge } from '@/shared/ClockBadge';
import { duration } from '@/shared/duration';
import { GroupName, ServiceName } from '@/shared/Names';
import { PriorityBadge } from '@/shared/PriorityBadge';
import rows from '@/shared/rows.module.css';
import { CustomerName } from './CustomerName';

/** One promise: on what, for whom, and how much time is left. */
export function ClockRow({ clock }: { clock: RunningClock }) {
  const { t, language } = useTranslation();
  return (
    <div role="listitem" className={`${rows.row} ${rows.stacked}`}>
      <PriorityBadge priority={clock.priority} />
      <div className={rows.what}>
        <Link href={`/work-items/${clock.number}`} className={rows.title}>
          {clock.title}
        </Link>
        <Text size="xs" c="dimmed" truncate>
          {clock.number} · {t(`service-levels.metric.${clock.metric}`)}{' '}
          {t('service-levels.running.within', { target: duration(clock.targetMillis ?? 0, language, true) })}
          {clock.service && (
            <>
              {' · '}
              <ServiceName id={clock.service} />
            </>
          )}
          {clock.customer && (
            <>
              {' · '}
              <CustomerName id={clock.customer} />
            </>
          )}
          {clock.group && (
            <>
              {' · '}
              <GroupName id={clock.group} />
            </>
          )}
        </Text>
      </div>
      <div className={rows.state}>
        <ClockBadge state={clock.state} dueAt={clock.dueAt} />
      </div>
    </div>
  );
}
