import { useQuery } from '@tanstack/react-query';
import { api } from './client';
import type { components } from './schema';

type Required<T> = { [K in keyof T]-?: NonNullable<T[K]> };

export type Me = Required<components['schemas']['MeControllerMe']>;

/** Who is logged in, and what the person may open and see. */
export function useMe() {
  return useQuery({
    queryKey: ['me'],
    queryFn: async () => (await api.GET('/api/v1/me')).data as Me,
    staleTime: 60_000,
  });
}
