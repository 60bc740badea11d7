import { Box, Button, Group, NativeSelect, Paper, SegmentedControl, Text, Title } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '@/i18n';
import { useLocation } from 'wouter';
import { useGroups } from '@/api/names';
import { useMe } from '@/api/session';
import { useAssignment, useTasks, type Task } from '@/api/tasks';
import { part } from '@/shared/part';
import { tellProblem } from '@/shared/problems';
import { useTitle } from '@/shared/useTitle';
import classes from './InboxPage.module.css';
import { TaskRow } from './TaskRow';
import { useFilter } from './useFilter';
import { useListKeys } from './useListKeys';

/** Tasks of the person and the person's groups, the most urgent promise first. */
export function InboxPage() {
  const { t } = useTranslation();
  const me = useMe().data;
  const groups = useGroups();
  const [, go] = useLocation();
  const { filter, query, change } = useFilter();
  const tasks = useTasks(query);
  const assign = useAssignment();
  const rows = tasks.data?.pages.flatMap((page) => page.items ?? []) ?? [];
  const [at, setAt] = useState(0);
  const scroller = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({ count: rows.length, getScrollElement: () => scroller.current, estimateSize: () => 72, overscan: 8 });
  const shown = list.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = tasks;

  useEffect(() => {
    if (last >= rows.length - 20 && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [last, rows.length, hasNextPage, isFetchingNextPage, fetchNextPage]);

  const open = (task: Task | undefined) => task?.workItem?.number && go(`/work-items/${task.workItem.number}`);
  const claim = (task: Task | undefined) => {
    if (task?.id && me && part(task, me).shares) assign.mutate({ id: task.id, claim: task.assignee !== me.id }, { onError: tellProblem });
  };
  useListKeys({
    count: rows.length,
    at,
    move: (to) => {
      setAt(to);
      list.scrollToIndex(to);
    },
    open: () => open(rows[at]),
    claim: () => claim(rows[at]),
  });

  useTitle(t('inbox.title'));
  return (
    <Box>
      <Group justify="space-between" mb="md" align="flex-end">
        <Title order={1} size="h2">
          {t('inbox.title')}
        </Title>
        <Group gap="sm">
          <SegmentedControl
            aria-label={t('inbox.whose')}
            value={filter.whose}
            onChange={(whose) => change({ whose })}
            data={['all', 'mine', 'unassigned'].map((value) => ({ value, label: t(`inbox.${value}`) }))}
          />
          {(me?.groups.length ?? 0) > 1 && (
            <NativeSelect
              aria-label={t('inbox.group')}
              value={filter.group ?? ''}
              onChange={(event) => change({ group: event.currentTarget.value || undefined })}
              data={[{ value: '', label: t('inbox.anyGroup') }, ...me!.groups.map((value) => ({ value, label: groups?.[value] ?? value }))]}
            />
          )}
        </Group>
      </Group>
      <Paper withBorder bg="var(--attesta-surface)" style={{ overflow: 'hidden' }}>
        <div ref={scroller} className={classes.scroller}>
          <div role="list" style={{ height: list.getTotalSize(), position: 'relative' }}>
            {me && shown.map((row) => (
              <TaskRow
                key={rows[row.index]?.id}
                task={rows[row.index]!}
                top={row.start}
                current={row.index === at}
                part={part(rows[row.index]!, me)}
                onClaim={() => claim(rows[row.index])}
                onFocus={() => setAt(row.index)}
              />
            ))}
          </div>
          {tasks.isSuccess && rows.length === 0 && (
            <Text p="xl" ta="center" c="dimmed">
              {t('inbox.empty')}
            </Text>
          )}
          {tasks.isError && (
            <Group p="xl" justify="center">
              <Text role="alert">{t('shared.problem.unreachable')}</Text>
              <Button variant="light" onClick={() => void tasks.refetch()}>
                {t('inbox.again')}
              </Button>
            </Group>
          )}
        </div>
      </Paper>
      <Text size="xs" c="dimmed" mt="xs" visibleFrom="sm">
        {t('inbox.keys')}
      </Text>
    </Box>
  );
}
