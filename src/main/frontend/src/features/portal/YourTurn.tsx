import { Paper, Title } from '@mantine/core';
import type { Task } from '@/api/tasks';
import { useCompletion, useTask } from '@/api/workItems';
import { useTranslation } from '@/i18n';
import { FormView } from '@/shared/FormView';
import classes from './portal.module.css';

/** What the model asks the requester for now, with its form. */
export function YourTurn({ number, task }: { number: string; task: Task }) {
  const { t } = useTranslation();
  const opened = useTask(task.id!);
  const complete = useCompletion(number, task.id!);
  const form = opened.data?.form as object | undefined;
  if (!form) return null;
  return (
    <Paper withBorder p="md" bg="var(--attesta-surface)" component="section" className={classes.turn} aria-label={task.name}>
      <Title order={2} size="h5">
        {t('portal.yourTurn')}
      </Title>
      <FormView
        schema={form}
        values={(opened.data?.values ?? {}) as Record<string, unknown>}
        submitLabel={t('portal.send')}
        onSubmit={(values) => complete.mutateAsync(values)}
      />
    </Paper>
  );
}
