import { Group, NativeSelect } from '@mantine/core';
import { useMeasures } from '@/api/measures';
import { useServices } from '@/api/services';
import { useTranslation } from '@/i18n';
import { wordsOf } from '@/shared/measures/told';

interface Props {
  measure: string | undefined;
  service: string | undefined;
  change: (key: 'measure' | 'service', value: string) => void;
}

/** Of which measure and service verdicts are shown. */
export function TargetFilters({ measure, service, change }: Props) {
  const { t, language } = useTranslation();
  const measures = (useMeasures().data ?? [])
    .map((one) => ({ value: one.key!, label: wordsOf(one, language).name }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  const services = (useServices().data ?? []).map((one) => ({ value: one.key!, label: one.name! }));
  const choice = (key: 'measure' | 'service', label: string, value: string | undefined, data: { value: string; label: string }[]) => (
    <NativeSelect
      label={label}
      value={value ?? ''}
      onChange={(event) => change(key, event.currentTarget.value)}
      data={[{ value: '', label: t('reports.all') }, ...data]}
      w={{ base: '100%', sm: 'auto' }}
    />
  );
  return (
    <Group gap="sm" align="flex-end" className="no-print">
      {choice('measure', t('reports.measures.measure'), measure, measures)}
      {choice('service', t('reports.dimension.service'), service, services)}
    </Group>
  );
}
