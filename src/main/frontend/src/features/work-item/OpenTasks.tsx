import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from '@/i18n';
import { useMe } from '@/api/session';
import { useAssignment, type Task } from '@/api/tasks';
import { useCompletion, useTask, useTasksOf } from '@/api/workItems';
import { FormView } from '@/shared/FormView';
import { tellProblem } from '@/shared/problems';

/** What the model asks for now, each task with its form. */
export function OpenTasks({ number }: { number: string }) {
  const tasks = useTasksOf(number).data ?? [];
  return (
    <Stack gap="md">
      {tasks.map((task) => (
        <OpenTask key={task.id} number={number} task={task} />
      ))}
    </Stack>
  );
}

function OpenTask({ number, task }: { number: string; task: Task }) {
  const { t } = useTranslation();
  const me = useMe().data;
  const assign = useAssignment();
  const complete = useCompletion(number, task.id!);
  const mine = task.assignee === me?.id;
  const may = mine || (!task.assignee && (task.groups ?? []).some((group) => me?.groups.includes(group)));
  const opened = useTask(task.id!, may);
  const form = opened.data?.form as object | undefined;
  return (
    <Paper withBorder p="md" bg="var(--attesta-surface)" component="section" aria-label={task.name}>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4">
          {task.name}
        </Title>
        {may && (
          <Button
            variant="light"
            size="compact-sm"
            className="no-print"
            onClick={() => assign.mutate({ id: task.id!, claim: !mine }, { onError: tellProblem })}
          >
            {t(mine ? 'work-item.release' : 'work-item.claim')}
          </Button>
        )}
      </Group>
      {may && form ? (
        <FormView
          schema={form}
          values={(opened.data?.values ?? {}) as Record<string, unknown>}
          submitLabel={t('work-item.complete')}
          onSubmit={(values) => complete.mutateAsync(values)}
        />
      ) : (
        <Text c="dimmed" size="sm">
          {t(task.assignee ? 'work-item.with' : 'work-item.waitsFor', { who: task.assignee ?? task.groups?.join(', ') })}
        </Text>
      )}
    </Paper>
  );
}
