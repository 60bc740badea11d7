import { Box, Button, Group, Text, Title } from '@mantine/core';
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { useMe } from '@/api/session';
import { useAssignment, useTasks, type Task } from '@/api/tasks';
import { useTranslation } from '@/i18n';
import { lazyPage } from '@/shared/lazyPage';
import { part } from '@/shared/part';
import { tellTaken } from '@/shared/tellTaken';
import { useKeys } from '@/shared/useKeys';
import { useTitle } from '@/shared/useTitle';
import { Filters } from './Filters';
import classes from './InboxPage.module.css';
import { NONE, toggled } from './selection';
import { TaskList } from './TaskList';
import { useFilter } from './useFilter';
import { Whose } from './Whose';

const BulkBar = lazy(() => import('./BulkBar'));
const KeyHelp = lazy(() => import('./KeyHelp'));
const Views = lazyPage('views', () => import('@/shared/views/Views'));

/** Tasks of the person and the person's groups, the most urgent promise first. */
export function InboxPage() {
  const { t } = useTranslation();
  const me = useMe().data;
  const { filter, view, query, become, change } = useFilter(me?.groups ?? []);
  const tasks = useTasks(query);
  const assign = useAssignment();
  const pages = tasks.data?.pages;
  const rows = useMemo(() => pages?.flatMap((page) => page.items ?? []) ?? [], [pages]);
  const known = useRef(rows);
  known.current = rows;
  const [selection, setSelection] = useState(NONE);
  const [help, setHelp] = useState(false);
  useTitle(t('inbox.title'));
  useKeys({ '?': () => setHelp(true), Escape: () => setSelection(NONE) });

  const { mutate } = assign;
  const onClaim = useCallback(
    (task: Task) => {
      if (!me || !part(task, me).works || !part(task, me).shares) return;
      mutate({ task, claim: task.assignee !== me.id, me: me.id }, { onError: (fault) => void tellTaken(fault, task) });
    },
    [me, mutate],
  );
  const onChoose = useCallback(
    (task: Task, range: boolean) => setSelection((before) => toggled(before, known.current.map((row) => row.id!), task.id!, range)),
    [],
  );
  const chosen = rows.filter((task) => selection.chosen.has(task.id!));

  return (
    <Box>
      <Group justify="space-between" mb="xs" gap="xs">
        <Title order={1} size="h2">
          {t('inbox.title')}
        </Title>
        <Whose value={filter.whose ?? 'all'} query={{ ...query, group: filter.group }} onChange={(whose) => change({ whose })} />
      </Group>
      {me && <Filters me={me} filter={filter} change={change} clear={() => become({ whose: filter.whose }, '')} />}
      <div className={classes.views}>
        <Suspense fallback={null}>
          <Views list="inbox" filter={filter} view={view} choose={become} />
        </Suspense>
      </div>
      {me && (
        <TaskList
          key={JSON.stringify(query)}
          me={me}
          tasks={tasks}
          rows={rows}
          name={new URLSearchParams(filter).toString()}
          selection={selection}
          onChoose={onChoose}
          onClaim={onClaim}
        />
      )}
      <Group justify="space-between" mt={4} className={classes.hint}>
        <Text size="xs" c="dimmed">
          {t('inbox.keys')}
        </Text>
        <Button variant="subtle" size="compact-xs" onClick={() => setHelp(true)}>
          {t('inbox.help')}
        </Button>
      </Group>
      <Suspense fallback={null}>
        {chosen.length > 0 && me && <BulkBar me={me} tasks={chosen} clear={() => setSelection(NONE)} />}
        {help && <KeyHelp close={() => setHelp(false)} />}
      </Suspense>
    </Box>
  );
}
