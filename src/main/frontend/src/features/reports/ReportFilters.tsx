import { Group, NativeSelect, TextInput } from '@mantine/core';
import { useCustomers } from '@/api/customers';
import type { ReportFilter } from '@/api/reports';
import { useServices } from '@/api/services';
import { useTranslation } from '@/i18n';

interface Props {
  filter: ReportFilter;
  change: (filter: Record<string, string>) => void;
}

/** Of what, and of which time, reports are shown. */
export function ReportFilters({ filter, change }: Props) {
  const { t } = useTranslation();
  const services = useServices().data ?? [];
  const customers = useCustomers().data ?? [];
  const set = (part: ReportFilter) =>
    change(Object.fromEntries(Object.entries({ ...filter, ...part }).filter((entry): entry is [string, string] => !!entry[1])));
  const group = (scope: 'SERVICE' | 'CUSTOMER', list: { key?: string; name?: string }[]) => ({
    group: t(`reports.scope.${scope}`),
    items: list.map((one) => ({ value: `${scope} ${one.key}`, label: one.name! })),
  });
  return (
    <Group gap="sm" align="flex-end" className="no-print">
      <NativeSelect
        label={t('reports.report.about')}
        value={filter.scope ? `${filter.scope} ${filter.key ?? ''}`.trim() : ''}
        onChange={(event) => {
          const [scope, key] = event.currentTarget.value.split(' ');
          set({ scope: (scope || undefined) as ReportFilter['scope'], key });
        }}
        data={[{ value: '', label: t('reports.all') }, { value: 'ALL', label: t('reports.report.everything') }, group('SERVICE', services), group('CUSTOMER', customers)]}
      />
      <NativeSelect
        label={t('reports.period')}
        value={filter.period ?? ''}
        onChange={(event) => set({ period: (event.currentTarget.value || undefined) as ReportFilter['period'] })}
        data={[{ value: '', label: t('reports.all') }, ...(['MONTH', 'QUARTER'] as const).map((value) => ({ value, label: t(`reports.per.${value}`) }))]}
      />
      <TextInput
        type="month"
        label={t('reports.report.begins')}
        value={filter.from?.slice(0, 7) ?? ''}
        onChange={(event) => set({ from: event.currentTarget.value ? `${event.currentTarget.value}-01` : undefined })}
      />
    </Group>
  );
}
