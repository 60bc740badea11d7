import { useCustomerName } from '@/api/customers';
import { useGroupName, usePersonName, useServiceName } from '@/api/names';

/** The name of a person, where it is known. */
export function PersonName({ id }: { id: string }) {
  return <>{usePersonName(id)}</>;
}

/** The name of a group. */
export function GroupName({ id }: { id: string }) {
  return <>{useGroupName(id)}</>;
}

/** The name of a service. */
export function ServiceName({ id }: { id: string }) {
  return <>{useServiceName(id)}</>;
}

/** The name of a customer. */
export function CustomerName({ id }: { id: string }) {
  return <>{useCustomerName(id)}</>;
}
