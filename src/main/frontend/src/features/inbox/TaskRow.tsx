import { Button, Text } from '@mantine/core';
import { useTranslation } from '@/i18n';
import { Link } from 'wouter';
import type { Task } from '@/api/tasks';
import { ClockBadge } from '@/shared/ClockBadge';
import { GroupName, PersonName } from '@/shared/Names';
import type { Part } from '@/shared/part';
import { PriorityBadge } from '@/shared/PriorityBadge';
import rows from '@/shared/rows.module.css';
import classes from './TaskRow.module.css';

interface Props {
  task: Task;
  top: number;
  current: boolean;
  part: Part;
  onClaim: () => void;
  onFocus: () => void;
}

/** One task: what is to be done, on what, how urgent, and who has it. */
export function TaskRow({ task, top, current, part, onClaim, onFocus }: Props) {
  const { t } = useTranslation();
  const item = task.workItem;
  return (
    <div
      role="listitem"
      className={`${rows.row} ${classes.placed}`}
      data-current={current || undefined}
      style={{ transform: `translateY(${top}px)` }}
    >
      <PriorityBadge priority={item?.priority} />
      <div className={rows.what}>
        <Link href={`/work-items/${item?.number}`} className={rows.title} onFocus={onFocus}>
          {item?.title}
        </Link>
        <Text size="xs" c="dimmed" truncate>
          {item?.number} · {task.name} · {task.assignee ? <PersonName id={task.assignee} /> : task.group && <GroupName id={task.group} />}
        </Text>
      </div>
      <div className={rows.state}>
        <ClockBadge state={item?.clockState} dueAt={task.dueAt} />
        {part.works && part.shares && (
          <Button size="compact-sm" variant={part.mine ? 'subtle' : 'light'} onClick={onClaim}>
            {t(part.mine ? 'inbox.release' : 'inbox.claim')}
          </Button>
        )}
      </div>
    </div>
  );
}
