import { Button, Text } from '@mantine/core';
import { memo } from 'react';
import { Link } from 'wouter';
import type { Task } from '@/api/tasks';
import { useTranslation } from '@/i18n';
import { ClockBadge } from '@/shared/ClockBadge';
import { GroupName, PersonName } from '@/shared/Names';
import type { Part } from '@/shared/part';
import { PriorityBadge } from '@/shared/PriorityBadge';
import rows from '@/shared/rows.module.css';
import classes from './TaskRow.module.css';

interface Props {
  task: Task;
  top: number;
  /** Its place among all, from 1. */
  place: number;
  size: number;
  current: boolean;
  chosen: boolean;
  part: Part;
  onClaim: (task: Task) => void;
  onChoose: (task: Task, range: boolean) => void;
  onFocus: (task: Task) => void;
}

/** One task: what is to be done, on what, how urgent, and who has it. Only the current row is in the order of Tab. */
export const TaskRow = memo(function TaskRow({ task, top, place, size, current, chosen, part, onClaim, onChoose, onFocus }: Props) {
  const { t } = useTranslation();
  const item = task.workItem;
  const tabIndex = current ? 0 : -1;
  return (
    <div
      role="listitem"
      aria-posinset={place}
      aria-setsize={size}
      className={`${rows.row} ${rows.stacked} ${classes.placed}`}
      data-current={current || undefined}
      data-chosen={chosen || undefined}
      style={{ transform: `translateY(${top}px)` }}
      onFocus={() => onFocus(task)}
    >
      <label className={classes.choice}>
        <input
          type="checkbox"
          aria-label={t('inbox.choose', { number: item?.number })}
          checked={chosen}
          tabIndex={tabIndex}
          readOnly
          onClick={(event) => onChoose(task, event.shiftKey)}
        />
      </label>
      <PriorityBadge priority={item?.priority} />
      <div className={rows.what}>
        <Link href={`/work-items/${item?.number}`} className={rows.title} tabIndex={tabIndex} data-task={task.id}>
          {item?.title}
        </Link>
        <Text size="xs" c="dimmed" truncate>
          {item?.number} · {task.name} · {task.assignee ? <PersonName id={task.assignee} /> : task.group && <GroupName id={task.group} />}
        </Text>
      </div>
      <div className={rows.state}>
        <ClockBadge state={item?.clockState} dueAt={task.dueAt} />
        {part.works && part.shares && (
          <Button
            size="compact-sm"
            variant={part.mine ? 'subtle' : 'light'}
            tabIndex={tabIndex}
            className={classes.act}
            onClick={() => onClaim(task)}
          >
            {t(part.mine ? 'inbox.release' : 'inbox.claim')}
          </Button>
        )}
      </div>
    </div>
  );
}, same);

/** What a person has to do with a task follows from the task. */
function same(a: Props, b: Props): boolean {
  return (Object.keys(a) as (keyof Props)[]).every((key) => key === 'part' || a[key] === b[key]);
}
