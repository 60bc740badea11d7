import { NativeSelect, SimpleGrid, Switch, TextInput } from '@mantine/core';
import { useCustomers } from '@/api/customers';
import type { Dimension, FigureQuery, Measure } from '@/api/measures';
import { useGroups } from '@/api/names';
import { useAgreements } from '@/api/serviceLevels';
import { useServices } from '@/api/services';
import { useTranslation } from '@/i18n';
import { useDimensionName } from '@/shared/measures/useValueNames';
import { dimensionsOf } from '@/shared/measures/values';
import { usePracticeChoices } from '@/shared/practices';

type Change = (part: Partial<Record<Dimension | 'from' | 'until' | 'by' | 'split' | 'compare', string>>) => void;

interface Props {
  measure: Measure;
  asked: FigureQuery;
  compare: boolean;
  change: Change;
}

const PERIODS = ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'];

/** The time, how it is cut, and of which work items. */
export function FigureFilters({ measure, asked, compare, change }: Props) {
  const { t } = useTranslation();
  const services = (useServices().data ?? []).map(({ key, name }) => ({ value: key!, label: name! }));
  const customers = (useCustomers().data ?? []).map(({ key, name }) => ({ value: key!, label: name! }));
  const groups = Object.entries(useGroups() ?? {}).map(([value, label]) => ({ value, label }));
  const agreements = (useAgreements().data ?? []).map(({ key, name }) => ({ value: key!, label: name! }));
  const practices = usePracticeChoices();
  const dimensionName = useDimensionName();
  const called = (dimension: Dimension) => dimensionName(dimension, measure.source);
  const choice = (dimension: Dimension, data: { value: string; label: string }[]) => (
    <NativeSelect
      label={called(dimension)}
      value={asked.only[dimension] ?? ''}
      onChange={(event) => change({ [dimension]: event.currentTarget.value })}
      data={[{ value: '', label: t('reports.all') }, ...data]}
    />
  );
  const day = (key: 'from' | 'until') => (
    <TextInput
      type="date"
      label={t(`reports.${key}`)}
      value={asked[key]}
      onChange={(event) => event.currentTarget.value && change({ [key]: event.currentTarget.value })}
    />
  );
  return (
    <SimpleGrid cols={{ base: 2, sm: 3, lg: 5 }} spacing="sm" className="no-print" style={{ alignItems: 'end' }}>
      {day('from')}
      {day('until')}
      <NativeSelect
        label={t('reports.by')}
        value={asked.by ?? ''}
        onChange={(event) => change({ by: event.currentTarget.value })}
        data={PERIODS.map((value) => ({ value, label: t(`reports.per.${value}`) }))}
      />
      {choice('practice', practices)}
      {choice('service', services)}
      {choice('customer', customers)}
      {choice('team', groups)}
      {choice('priority', ['P1', 'P2', 'P3', 'P4'].map((value) => ({ value, label: value })))}
      {measure.source === 'clock' && choice('subject', agreements)}
      <NativeSelect
        label={t('reports.split')}
        value={asked.split ?? ''}
        onChange={(event) => change({ split: event.currentTarget.value })}
        data={[{ value: '', label: t('reports.together') }, ...dimensionsOf(measure).map((value) => ({ value, label: called(value) }))]}
      />
      {!asked.split && (
        <Switch
          label={t('reports.compare')}
          checked={compare}
          onChange={(event) => change({ compare: event.currentTarget.checked ? 'yes' : '' })}
          pb={8}
        />
      )}
    </SimpleGrid>
  );
}
