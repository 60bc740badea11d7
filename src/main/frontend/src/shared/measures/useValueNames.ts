import i18next from 'i18next';
import { useCustomers } from '@/api/customers';
import type { Dimension } from '@/api/measures';
import { useGroups } from '@/api/names';
import { useSuppliers } from '@/api/parties';
import { useAgreements } from '@/api/serviceLevels';
import { useServices } from '@/api/services';
import { useTranslation } from '@/i18n';
import { usePracticeNames } from '../practices';
import { kindOf, words, type Kind } from './values';

interface Named {
  key?: string;
  name?: string;
}

const named = (all: Named[] | undefined, key: string) => all?.find((one) => one.key === key)?.name;

export type ValueNames = (dimension: Dimension, value: string | null | undefined, source: string | undefined) => string;

/** What values of dimensions are called. */
export function useValueNames(): ValueNames {
  const { t } = useTranslation();
  const practice = usePracticeNames();
  const services = useServices().data;
  const customers = useCustomers().data;
  const suppliers = useSuppliers().data;
  const agreements = useAgreements().data;
  const groups = useGroups();
  const told = (prefix: string, value: string) => (i18next.exists(`${prefix}.${value}`) ? t(`${prefix}.${value}`) : words(value));
  const known: Partial<Record<Kind, (value: string) => string | undefined>> = {
    practice,
    service: (value) => named(services, value),
    customer: (value) => named(customers, value),
    team: (value) => groups?.[value],
    groupBefore: (value) => groups?.[value],
    groupAfter: (value) => groups?.[value],
    agreement: (value) => named(agreements, value),
    supplier: (value) => named(suppliers, value),
    party: (value) => named(suppliers, value) ?? named(customers, value) ?? groups?.[value],
    contract: (value) => value,
    priority: (value) => value,
    status: (value) => told('shared.status', value),
    promise: (value) => told('measures.promise', value),
    reason: (value) => told('measures.reason', value),
    outcome: (value) => told('measures.outcome', value),
    changeCategory: (value) => told('measures.changeCategory', value),
  };
  return (dimension, value, source) => {
    if (value === null || value === undefined || value === '') return t('measures.without');
    const kind = kindOf(dimension, source);
    return (kind && known[kind]?.(value)) ?? words(value);
  };
}

/** What a dimension is called where it is about the facts of a measure. */
export function useDimensionName(): (dimension: Dimension, source: string | undefined) => string {
  const { t } = useTranslation();
  return (dimension, source) => t(`measures.kind.${kindOf(dimension, source) ?? dimension}`);
}
