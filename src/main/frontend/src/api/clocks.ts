import { useQuery } from '@tanstack/react-query';
import { api } from './client';
import { SAFETY_MILLIS } from './safety';
import type { components } from './schema';

export type ClockExplanation = components['schemas']['ClockExplanation'];
export type Stretch = components['schemas']['ClockExplanationStretch'];

/** What the work item waited for customers and suppliers; nothing for those who do not work in a practice. */
export function usePartyTimes(number: string) {
  return useQuery({
    queryKey: ['work-item', number, 'party-times'],
    queryFn: async () =>
      (await api.GET('/api/v1/work-items/{number}/party-times', { params: { path: { number } } })).data!.items ?? [],
    refetchInterval: SAFETY_MILLIS,
    retry: false,
  });
}

/** Where the time of a clock went; of the promise of a supplier where it is one. */
export function useExplanation(number: string, id: string, ofSupplier = false) {
  return useQuery({
    queryKey: ['work-item', number, ofSupplier ? 'party-times' : 'clocks', id],
    queryFn: async () =>
      ofSupplier
        ? (
            await api.GET('/api/v1/work-items/{number}/party-times/{id}/explanation', {
              params: { path: { number, id: Number(id) } },
            })
          ).data!
        : (await api.GET('/api/v1/work-items/{number}/clocks/{id}/explanation', { params: { path: { number, id } } })).data!,
  });
}
