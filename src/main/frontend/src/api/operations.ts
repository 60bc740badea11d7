import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from './client';
import type { components } from './schema';

export type FailedDelivery = components['schemas']['FailedDelivery'];
export type FailedStep = components['schemas']['FailedStepsRestFailed'];
export type OperatorAct = components['schemas']['OperatorAct'];

const KEY = 'operations';

interface Part {
  next?: string | null;
}
const paged = { initialPageParam: undefined as string | undefined, getNextPageParam: (page: Part) => page.next ?? undefined };

/** Deliveries that failed every try and wait for a decision, or those that were given up. */
export function useFailedDeliveries(givenUp: boolean, wanted: boolean) {
  return useInfiniteQuery({
    ...paged,
    queryKey: [KEY, 'deliveries', givenUp],
    queryFn: async ({ pageParam }) => (await api.GET('/api/v1/failed-deliveries', { params: { query: { givenUp, cursor: pageParam } } })).data!,
    enabled: wanted,
  });
}

/** Steps of processes that failed every try. */
export function useFailedSteps(wanted: boolean) {
  return useInfiniteQuery({
    ...paged,
    queryKey: [KEY, 'steps'],
    queryFn: async ({ pageParam }) => (await api.GET('/api/v1/failed-steps', { params: { query: { cursor: pageParam } } })).data!,
    enabled: wanted,
  });
}

export function useOperatorActs() {
  return useInfiniteQuery({
    ...paged,
    queryKey: [KEY, 'acts'],
    queryFn: async ({ pageParam }) => (await api.GET('/api/v1/operator-acts', { params: { query: { cursor: pageParam } } })).data!,
  });
}

function useAct<T>(act: (of: T) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: act, onSettled: () => queries.invalidateQueries({ queryKey: [KEY] }) });
}

export const useDeliveryRetry = () =>
  useAct((id: number) => api.POST('/api/v1/failed-deliveries/{id}/retry', { params: { path: { id } } }));

export const useGivingUp = () =>
  useAct(({ id, reason }: { id: number; reason: string }) =>
    api.POST('/api/v1/failed-deliveries/{id}/give-up', { params: { path: { id } }, body: { reason } }),
  );

export const useStepRetry = () => useAct((id: string) => api.POST('/api/v1/failed-steps/{id}/retry', { params: { path: { id } } }));
