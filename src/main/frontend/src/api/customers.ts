import { useQuery } from '@tanstack/react-query';
import { api } from './client';

export function useCustomers() {
  return useQuery({
    queryKey: ['customers'],
    queryFn: async () => (await api.GET('/api/v1/customers', { params: { query: { limit: 200 } } })).data!.items ?? [],
    staleTime: 300_000,
  });
}

/** The name of a customer, else its key. */
export function useCustomerName(key: string): string {
  return useCustomers().data?.find((customer) => customer.key === key)?.name ?? key;
}
