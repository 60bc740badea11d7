import { useQuery } from '@tanstack/react-query';
import { api } from './client';
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
