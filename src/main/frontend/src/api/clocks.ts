import { useQuery } from '@tanstack/react-query';
import { api } from './client';
import { SAFETY_MILLIS } from './safety';
import type { components } from './schema';

export type ClockExplanation = components['schemas']['ClockExplanation'];
export type Stretch = components['schemas']['ClockExplanationStretch'];

/** Where the time of a clock went. */
export function useExplanation(number: string, id: string) {
  return useQuery({
    queryKey: ['work-item', number, 'clocks', id],
    queryFn: async () =>
      (await api.GET('/api/v1/work-items/{number}/clocks/{id}/explanation', { params: { path: { number, id } } })).data!,
  });
}

/** What the item waited for customers and suppliers, and what these have promised; not for its requester. */
export function usePartyTimes(number: string) {
  return useQuery({
    queryKey: ['work-item', number, 'party-times'],
    queryFn: async () =>
      (await api.GET('/api/v1/work-items/{number}/party-times', { params: { path: { number } } }).catch(() => undefined))?.data?.items ?? [],
    refetchInterval: SAFETY_MILLIS,
  });
}

export type PartyTime = NonNullable<ReturnType<typeof usePartyTimes>['data']>[number];
