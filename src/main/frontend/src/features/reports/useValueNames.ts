import { useCustomers } from '@/api/customers';
import type { Dimension } from '@/api/measures';
import { useGroups } from '@/api/names';
import { useAgreements } from '@/api/serviceLevels';
import { useServices } from '@/api/services';
import { useTranslation } from '@/i18n';
import { usePracticeNames } from '@/shared/practices';

type Keyed = { key?: string; name?: string };

function named(list: Keyed[] | undefined, key: string): string {
  return list?.find((one) => one.key === key)?.name ?? key;
}

/** What the values of a dimension are called. */
export function useValueNames(dimension: Dimension | undefined): (value: string | null) => string {
  const { t } = useTranslation();
  const services = useServices().data;
  const customers = useCustomers().data;
  const agreements = useAgreements().data;
  const groups = useGroups();
  const practice = usePracticeNames();
  return (value) => {
    if (value === null) return t(dimension ? 'reports.without' : 'reports.together');
    switch (dimension) {
      case 'service':
        return named(services, value);
      case 'customer':
        return named(customers, value);
      case 'team':
        return groups?.[value] ?? value;
      case 'practice':
        return practice(value);
      case 'subject':
        return groups?.[value] ?? named(agreements, value);
      default:
        return t(`reports.value.${value}`, { defaultValue: groups?.[value] ?? value });
    }
  };
}
