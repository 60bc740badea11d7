import { Button, CloseButton, Text } from '@mantine/core';
import type { Me } from '@/api/session';
import { useAssignments, type Outcome, type Task } from '@/api/tasks';
import { personName } from '@/api/names';
import { useTranslation } from '@/i18n';
import { part } from '@/shared/part';
import { tellProblem } from '@/shared/problems';
import { showToast } from '@/shared/toasts';
import { useKeys } from '@/shared/useKeys';
import classes from './InboxPage.module.css';

/** As many as the service takes at a time. */
const MOST = 100;

interface Props {
  me: Me;
  tasks: Task[];
  clear: () => void;
}

/** What can be done with the chosen tasks, all in one; what became of which is told. */
export default function BulkBar({ me, tasks, clear }: Props) {
  const { t } = useTranslation();
  const assign = useAssignments();
  const able = (claim: boolean) =>
    tasks.filter((task) => part(task, me).shares && (claim ? !task.assignee : task.assignee === me.id)).slice(0, MOST);
  const run = (claim: boolean) => {
    const concerned = able(claim);
    if (concerned.length === 0) return;
    assign.mutate(
      { tasks: concerned, claim },
      {
        onSuccess: (outcomes) => {
          clear();
          void report(outcomes, concerned, claim);
        },
        onError: tellProblem,
      },
    );
  };

  async function report(outcomes: Outcome[], concerned: Task[], claim: boolean) {
    const done = outcomes.filter((outcome) => outcome.done).length;
    const failed = await Promise.all(
      outcomes
        .filter((outcome) => !outcome.done)
        .map(async ({ task, assignee, detail }) => {
          const number = concerned.find(({ id }) => id === task)?.workItem?.number;
          return `${number}: ${assignee ? t('inbox.has', { who: await personName(assignee) }) : detail}`;
        }),
    );
    const title = t(claim ? 'inbox.taken' : 'inbox.given', { count: done });
    showToast(title, failed.join(' · '), failed.length === 0);
  }

  useKeys({ C: () => run(true) });
  return (
    <div className={`${classes.bulk} no-print`} role="group" aria-label={t('inbox.bulk')}>
      <Text size="sm" fw={600} role="status">
        {t('inbox.chosen', { count: tasks.length })}
      </Text>
      <Button size="compact-sm" loading={assign.isPending} disabled={able(true).length === 0} onClick={() => run(true)}>
        {t('inbox.claim')}
      </Button>
      <Button size="compact-sm" variant="light" disabled={assign.isPending || able(false).length === 0} onClick={() => run(false)}>
        {t('inbox.release')}
      </Button>
      <CloseButton aria-label={t('inbox.unchoose')} onClick={clear} />
    </div>
  );
}
