import { useCustomers } from '@/api/customers';

/** The name of a customer, else the key. */
export function CustomerName({ id }: { id: string }) {
  return <>{useCustomers().data?.find((customer) => customer.key === id)?.name ?? id}</>;
}
