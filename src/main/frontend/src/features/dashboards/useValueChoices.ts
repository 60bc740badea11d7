import { useCustomers } from '@/api/customers';
import { usePreview } from '@/api/dashboards';
import type { Dimension, Measure } from '@/api/measures';
import { useGroups } from '@/api/names';
import { useSeenPractices } from '@/api/practices';
import { useServices } from '@/api/services';

const PRIORITIES = ['P1', 'P2', 'P3', 'P4', 'P5'];

/** Values of a dimension that can be chosen: those that there are, or those that facts of the last twelve months have. */
export function useValueChoices(dimension: Dimension, measure: Measure): string[] {
  const practices = useSeenPractices();
  const services = useServices().data ?? [];
  const customers = useCustomers().data ?? [];
  const groups = useGroups() ?? {};
  const told = dimension === 'subject' || dimension === 'variant';
  const facts = usePreview(
    [{ id: 'values', measure: measure.key!, span: 'LAST_12_MONTHS', chart: 'TABLE', split: dimension, width: 1, height: 1, compare: false }],
    told,
  );
  switch (dimension) {
    case 'practice':
      return Object.keys(practices);
    case 'service':
      return services.map((service) => service.key!);
    case 'customer':
      return customers.map((customer) => customer.key!);
    case 'team':
      return Object.keys(groups);
    case 'priority':
      return PRIORITIES;
    default:
      return (facts.data?.items?.[0]?.items ?? []).map((one) => one.of).filter((of): of is string => !!of);
  }
}
