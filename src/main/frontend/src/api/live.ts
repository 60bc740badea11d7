import { useQueryClient, type InfiniteData, type Query, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { share, type LiveMessage } from './liveConnection';
import { isShort, mergeTasks } from './mergeTasks';

/** What comes within this time is read together. */
const GATHERS_MILLIS = 800;

// These do not change with the work.
const STAYS = new Set(['me', 'names', 'groups', 'practices', 'model', 'task']);

function readAnew(queries: QueryClient, concerned: (query: Query) => boolean): void {
  void queries.invalidateQueries({ predicate: (query) => isShort(query.state.data as Partial<InfiniteData<unknown>>) && concerned(query) });
}

/** Whether a query shows one of the work items, says that it shows any (`meta.live`), or lists them. */
function shows(query: Query, numbers: Set<string>): boolean {
  const [root] = query.queryKey;
  return root === 'work-items' || root === 'task-counts' || query.meta?.live === true || query.queryKey.some((part) => numbers.has(part as string));
}

/** Keeps what the page has read up to date. */
function follow(queries: QueryClient, person: string, tell: (up: boolean) => void): () => void {
  let gathered = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function flush() {
    const numbers = gathered;
    gathered = new Set();
    timer = undefined;
    readAnew(queries, (query) => shows(query, numbers));
    // Where that fails, the next look at the whole list makes up for it.
    mergeTasks(queries, [...numbers]).catch(() => queries.invalidateQueries({ queryKey: ['tasks'] }));
  }

  const stop = share(person, (message: LiveMessage) => {
    if (message.kind === 'up' || message.kind === 'down') tell(message.kind === 'up');
    if (message.kind === 'resync') {
      readAnew(queries, ({ queryKey }) => !STAYS.has(queryKey[0] as string));
    }
    if (message.kind !== 'changed') return;
    if (message.hint.notifications) void queries.invalidateQueries({ queryKey: ['notifications'] });
    message.hint.workItems.forEach((number) => gathered.add(number));
    if (gathered.size > 0) timer ??= setTimeout(flush, GATHERS_MILLIS);
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
}

/**
 * Follows what happens in the service, so that pages are up to date by themselves.
 *
 * @returns whether the service is reached
 */
export function useLive(person: string): boolean {
  const queries = useQueryClient();
  const [up, setUp] = useState(true);
  useEffect(() => follow(queries, person, setUp), [queries, person]);
  return up;
}
