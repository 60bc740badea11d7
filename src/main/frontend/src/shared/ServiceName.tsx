import { useServices } from '@/api/services';

/** The name of a service, where it is known. */
export function ServiceName({ id }: { id: string }) {
  const known = useServices().data?.find((service) => service.key === id);
  return <>{known?.name ?? id}</>;
}
