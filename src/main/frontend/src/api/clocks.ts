import { useQuery } from '@tanstack/react-query';
import { api } from './client';
import { SAFETY_MILLIS } from './safety';
import type { components } from './schema';

export type ClockExplanation = components['schemas']['ClockExplanation'];
export type Stretch = components['schemas']['ClockExplanationStretch'];

/** Where the time of a clock went; of the promise of a supplier where it is one. */
export function useExplanation(number: string, id: string, ofSupplier = false) {
  return useQuery({
    queryKey: ['work-item', number, ofSupplier ? 'party-times' : 'clocks', id],
    queryFn: async () => (ofSupplier ? explanationOfSupplier(number, id) : explanation(number, id)),
  });
}

async function explanation(number: string, id: string) {
  return (await api.GET('/api/v1/work-items/{number}/clocks/{id}/explanation', { params: { path: { number, id } } })).data!;
}

async function explanationOfSupplier(number: string, id: string) {
  const path = { number, id: Number(id) };
  return (await api.GET('/api/v1/work-items/{number}/party-times/{id}/explanation', { params: { path } })).data!;
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
