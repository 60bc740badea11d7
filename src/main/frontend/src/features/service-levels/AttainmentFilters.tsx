import { Group, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import type { AttainmentFilter } from '@/api/serviceLevels';
import { useTranslation } from '@/i18n';
import { usePracticeChoices } from '@/shared/practices';
import { METRICS, PRIORITIES } from './practices';

interface Props {
  filter: AttainmentFilter;
  change: (part: { from?: string; to?: string; metric?: string; practice?: string; priority?: string }) => void;
}

/** Months, what is measured, and of which work items. */
export function AttainmentFilters({ filter, change }: Props) {
  const { t } = useTranslation();
  const practices = usePracticeChoices();
  const month = (key: 'from' | 'to') => (
    <TextInput
      type="month"
      label={t(`service-levels.attainment.${key}`)}
      value={filter[key]}
      onChange={(event) => event.currentTarget.value && change({ [key]: event.currentTarget.value })}
    />
  );
  return (
    <Group gap="sm" align="flex-end" className="no-print">
      {month('from')}
      {month('to')}
      <NativeSelect
        label={t('service-levels.practice')}
        value={filter.practice ?? ''}
        onChange={(event) => change({ practice: event.currentTarget.value })}
        data={[
          { value: '', label: t('service-levels.anyPractice') },
          ...practices,
        ]}
      />
      <NativeSelect
        label={t('service-levels.priority')}
        value={filter.priority ?? ''}
        onChange={(event) => change({ priority: event.currentTarget.value })}
        data={[{ value: '', label: t('service-levels.anyPriority') }, ...PRIORITIES]}
      />
      <SegmentedControl
        aria-label={t('service-levels.attainment.measured')}
        value={filter.metric}
        onChange={(metric) => change({ metric })}
        data={METRICS.map((value) => ({ value, label: t(`service-levels.metric.${value}`) }))}
      />
    </Group>
  );
}
