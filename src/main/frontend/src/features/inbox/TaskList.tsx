import { Button, Center, Group, Loader, Paper, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { Me } from '@/api/session';
import type { Task, useTasks } from '@/api/tasks';
import { useTranslation } from '@/i18n';
import { part } from '@/shared/part';
import { useKeys } from '@/shared/useKeys';
import classes from './InboxPage.module.css';
import { keepPlace, placeOf } from '@/shared/place';
import type { Selection } from './selection';
import { TaskRow } from './TaskRow';

// As the styles of a row say.
const ROW_HEIGHT = 72;
const STACKED_HEIGHT = 104;

interface Props {
  me: Me;
  tasks: ReturnType<typeof useTasks>;
  rows: Task[];
  /** What tells this list from others: where the person was in it is kept under it. */
  name: string;
  selection: Selection;
  onChoose: (task: Task, range: boolean) => void;
  onClaim: (task: Task) => void;
}

/** The list itself: only what can be seen is drawn, and the keyboard moves the focus from row to row. */
export function TaskList({ me, tasks, rows, name, selection, onChoose, onClaim }: Props) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const [kept] = useState(() => placeOf(name));
  const [currentId, setCurrentId] = useState(kept?.id);
  const lastAt = useRef(0);
  const toFocus = useRef(kept?.id);
  const scroller = useRef<HTMLDivElement>(null);
  const stacked = useMediaQuery('(max-width: 48em)') ?? false;

  // When the current task has gone, what has moved to its place is the current one.
  const found = rows.findIndex((task) => task.id === currentId);
  const at = Math.max(0, Math.min(found < 0 ? lastAt.current : found, rows.length - 1));
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (stacked ? STACKED_HEIGHT : ROW_HEIGHT),
    getItemKey: (index) => rows[index]?.id ?? index,
    initialOffset: kept?.offset,
    overscan: 6,
    // The current row stays, or the focus would be lost by scrolling.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), ...(rows.length > 0 ? [at] : [])])].sort((a, b) => a - b),
  });
  useLayoutEffect(() => list.measure(), [list, stacked]);
  const shown = list.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  const { isFetchingNextPage, fetchNextPage } = tasks;
  const hasNextPage = tasks.hasNextPage && !tasks.isPlaceholderData;

  useEffect(() => {
    if (last >= rows.length - 60 && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [last, rows.length, hasNextPage, isFetchingNextPage, fetchNextPage]);

  useLayoutEffect(() => {
    const had = lastAt.current !== at || found < 0;
    lastAt.current = at;
    // Whoever was in a row that has gone goes on in the one at its place.
    if (had && found < 0 && document.activeElement === document.body && currentId) toFocus.current = rows[at]?.id;
    const row = toFocus.current && scroller.current?.querySelector<HTMLElement>(`[data-task="${CSS.escape(toFocus.current)}"]`);
    if (!row) return;
    row.focus({ preventScroll: true });
    toFocus.current = undefined;
  });

  useEffect(() => {
    const element = scroller.current;
    return () => keepPlace(name, { offset: element?.scrollTop ?? 0, id: rows[lastAt.current]?.id });
  });

  const move = (to: number) => {
    const target = Math.max(0, Math.min(to, rows.length - 1));
    if (!rows[target]) return;
    setCurrentId(rows[target].id);
    toFocus.current = rows[target].id;
    list.scrollToIndex(target);
  };
  const inList = () => scroller.current?.contains(document.activeElement);
  const moving = (to: () => number) => (event: KeyboardEvent) => {
    if (!inList()) return;
    event.preventDefault();
    move(to());
  };
  useKeys({
    j: () => move(inList() ? at + 1 : at),
    k: () => move(inList() ? at - 1 : at),
    ArrowDown: moving(() => at + 1),
    ArrowUp: moving(() => at - 1),
    Home: moving(() => 0),
    End: moving(() => rows.length - 1),
    Enter: () => document.activeElement === document.body && rows[at] && go(`/work-items/${rows[at].workItem!.number}`),
    c: () => rows[at] && onClaim(rows[at]),
    x: (event) => rows[at] && onChoose(rows[at], event.shiftKey),
    X: (event) => rows[at] && onChoose(rows[at], event.shiftKey),
  });

  const onFocus = useCallback((task: Task) => setCurrentId(task.id), []);
  return (
    <Paper withBorder bg="var(--attesta-surface)" style={{ overflow: 'hidden' }}>
      <div ref={scroller} className={classes.scroller}>
        <div role="list" aria-label={t('inbox.title')} style={{ height: list.getTotalSize(), position: 'relative' }}>
          {shown.map(({ index, start }) => (
            <TaskRow
              key={rows[index]?.id}
              task={rows[index]!}
              top={start}
              place={index + 1}
              size={hasNextPage ? -1 : rows.length}
              current={index === at}
              chosen={selection.chosen.has(rows[index]!.id!)}
              part={part(rows[index]!, me)}
              onClaim={onClaim}
              onChoose={onChoose}
              onFocus={onFocus}
            />
          ))}
        </div>
        {tasks.isPending && (
          <Center h={200}>
            <Loader />
          </Center>
        )}
        {tasks.isSuccess && rows.length === 0 && (
          <Text p="xl" ta="center" c="dimmed">
            {t(name ? 'inbox.nothing' : 'inbox.empty')}
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
  );
}
