import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './client';
import { SAFETY_MILLIS } from './safety';
import type { components } from './schema';

export type Entry = components['schemas']['CalendarEntry'];
export type Proposal = components['schemas']['WindowProposalsRestProposal'];

/** A span of time by ISO 8601 moments, the end not included. */
export interface Span {
  start: string;
  end: string;
}

const at = (number: string) => ({ path: { number } });

export function useCalendar(from: string, to: string, service?: string) {
  return useQuery({
    queryKey: ['change-calendar', from, to, service],
    queryFn: async () => (await api.GET('/api/v1/change-calendar', { params: { query: { from, to, service } } })).data!,
    placeholderData: keepPreviousData,
    refetchInterval: SAFETY_MILLIS,
    meta: { live: true },
  });
}

/** What another window would run into; asks, and changes nothing. */
export function useProposal(number: string, span: Span | undefined) {
  return useQuery({
    queryKey: ['work-item', number, 'window-proposal', span],
    enabled: !!span,
    gcTime: 0,
    staleTime: 0,
    queryFn: async () =>
      (
        await api.POST('/api/v1/changes/{number}/window-proposals', {
          params: at(number),
          body: { plannedStart: span!.start, plannedEnd: span!.end },
        })
      ).data!,
  });
}

export function useFreeSlots(number: string, enabled: boolean) {
  return useQuery({
    queryKey: ['work-item', number, 'free-slots'],
    enabled,
    queryFn: async () =>
      (await api.GET('/api/v1/changes/{number}/free-slots', { params: { ...at(number), query: { count: 5 } } })).data!
        .items ?? [],
  });
}

/** Moves the window of the change that was looked at; refused when somebody has edited it since. */
export function useMove(number: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ span, version }: { span: Span; version: number }) =>
      api.PATCH('/api/v1/work-items/{number}', {
        params: { ...at(number), header: { 'If-Match': `"${version}"` } },
        body: { details: { plannedStart: span.start, plannedEnd: span.end } } as never,
      }),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['change-calendar'] }),
        queries.invalidateQueries({ queryKey: ['work-item', number] }),
        queries.invalidateQueries({ queryKey: ['cab-agenda'] }),
      ]),
  });
}
