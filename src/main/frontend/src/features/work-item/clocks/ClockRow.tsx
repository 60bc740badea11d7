import { Badge, Group, Progress, UnstyledButton } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from '@/i18n';
import type { Clock } from '@/api/workItems';
import { ClockBadge } from '@/shared/ClockBadge';
import classes from './clocks.module.css';
import { Explanation } from './Explanation';
import { share, stateOf } from './state';

/** One promise, ours or that of a supplier; behind its name stands where its time went. */
export function ClockRow({ number, clock, opened, supplier }: { number: string; clock: Clock; opened: boolean; supplier?: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(opened);
  const details = useId();
  const name = supplier ?? t(`work-item.metric.${clock.metric}`, { defaultValue: clock.metric ?? '' });
  const kept = clock.verdict === 'MET';
  return (
    <div>
      <Group justify="space-between" mb={4} wrap="nowrap">
        <UnstyledButton aria-expanded={open} aria-controls={details} onClick={() => setOpen(!open)} className={classes.name}>
          <span aria-hidden className={classes.mark} data-open={open || undefined}>
            ▸
          </span>
          {name}
        </UnstyledButton>
        {clock.state === 'STOPPED' ? (
          <Badge
            variant="light"
            color={kept ? 'teal' : 'red'}
            tt="none"
            className="attesta-legible"
            leftSection={<span aria-hidden>{kept ? '✔' : '✖'}</span>}
          >
            {t(`work-item.verdict.${clock.verdict}`, { defaultValue: clock.verdict })}
          </Badge>
        ) : (
          <ClockBadge state={stateOf(clock)} dueAt={clock.state === 'PAUSED' ? undefined : clock.dueAt} />
        )}
      </Group>
      <Progress value={share(clock)} aria-label={name} color={clock.verdict === 'BREACHED' ? 'red' : 'petrol'} />
      <div id={details}>{open && <Explanation number={number} id={clock.id!} ofSupplier={supplier !== undefined} />}</div>
    </div>
  );
}
