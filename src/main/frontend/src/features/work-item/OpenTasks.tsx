import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useGroups, usePersonName } from '@/api/names';
import { useMe } from '@/api/session';
import { useAssignment, type Task } from '@/api/tasks';
import { useCompletion, useTask, useTasksOf } from '@/api/workItems';
import { useTranslation } from '@/i18n';
import { FormView } from '@/shared/FormView';
import { part } from '@/shared/part';
import { tellProblem } from '@/shared/problems';

/** What the model asks for now: of the person each task with its form, of others in a line. */
export function OpenTasks({ number }: { number: string }) {
  const me = useMe().data;
  const tasks = useTasksOf(number).data ?? [];
  const known = me ? tasks : [];
  const works = known.filter((task) => part(task, me!).works);
  // What the person has taken comes before what anybody of the group could do.
  const ordered = [...works.filter((task) => part(task, me!).mine), ...works.filter((task) => !part(task, me!).mine)];
  const theirs = known.filter((task) => !part(task, me!).works);
  return (
    <Stack gap="md">
      {ordered.map((task) => (
        <OpenTask key={task.id} number={number} task={task} />
      ))}
      {theirs.length > 0 && (
        <Paper withBorder p="md" bg="var(--attesta-surface)">
          {theirs.map((task) => (
            <OthersTask key={task.id} task={task} />
          ))}
        </Paper>
      )}
    </Stack>
  );
}

function OthersTask({ task }: { task: Task }) {
  const { t } = useTranslation();
  const assignee = usePersonName(task.assignee ?? '');
  const groups = useGroups();
  const who = assignee || task.groups?.map((key) => groups?.[key] ?? key).join(', ');
  return (
    <Text size="sm">
      <Text span fw={600} inherit>
        {task.name}
      </Text>{' '}
      · {t(task.assignee ? 'work-item.with' : 'work-item.waitsFor', { who })}
    </Text>
  );
}

function OpenTask({ number, task }: { number: string; task: Task }) {
  const { t } = useTranslation();
  const me = useMe().data!;
  const assign = useAssignment();
  const complete = useCompletion(number, task.id!);
  const opened = useTask(task.id!);
  const form = opened.data?.form as object | undefined;
  const { mine, shares } = part(task, me);
  return (
    <Paper withBorder p="md" bg="var(--attesta-surface)" component="section" aria-label={task.name} className="no-print">
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4">
          {task.name}
        </Title>
        {shares && (
          <Button
            variant="light"
            size="compact-sm"
            className="no-print"
            onClick={() => assign.mutate({ task, claim: !mine, me: me.id }, { onError: tellProblem })}
          >
            {t(mine ? 'work-item.release' : 'work-item.claim')}
          </Button>
        )}
      </Group>
      {form && (
        <FormView
          schema={form}
          values={(opened.data?.values ?? {}) as Record<string, unknown>}
          submitLabel={t('work-item.complete')}
          onSubmit={(values) => complete.mutateAsync(values)}
        />
      )}
    </Paper>
  );
}
