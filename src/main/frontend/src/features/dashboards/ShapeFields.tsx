import { Checkbox, NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import type { Widget } from '@/api/dashboards';
import type { Measure } from '@/api/measures';
import { useTranslation } from '@/i18n';
import { BUCKETS, CHARTS, needsBucket, needsSplit, shownAs, SPANS } from './fit';
import { addsUp } from '@/shared/measures/told';
import { useDimensionName } from '@/shared/measures/useValueNames';
import { dimensionsOf } from '@/shared/measures/values';

interface Props {
  widget: Widget;
  measure: Measure;
  onChange: (part: Partial<Widget>) => void;
}

/** How a widget shows its measure. */
export function ShapeFields({ widget, measure, onChange }: Props) {
  const { t } = useTranslation();
  const dimensionName = useDimensionName();
  const charts = CHARTS.filter((chart) => chart !== 'STACKED' || addsUp(measure));
  const none = (needed: boolean) => (needed ? [] : [{ value: '', label: t('dashboards.fields.nothing') }]);
  const optional = (value: string) => value || undefined;
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
      <NativeSelect
        label={t('dashboards.fields.chart')}
        value={widget.chart}
        data={charts.map((value) => ({ value, label: t(`dashboards.chart.${value}`) }))}
        onChange={(event) => onChange(shownAs(widget, event.currentTarget.value as Widget['chart']))}
      />
      <NativeSelect
        label={t('dashboards.fields.span')}
        value={widget.span}
        data={SPANS.map((value) => ({ value, label: t(`dashboards.span.${value}`) }))}
        onChange={(event) => onChange({ span: event.currentTarget.value as Widget['span'] })}
      />
      <NativeSelect
        label={t('dashboards.fields.bucket')}
        value={widget.bucket ?? ''}
        data={[...none(needsBucket(widget.chart)), ...BUCKETS.map((value) => ({ value, label: t(`dashboards.bucket.${value}`) }))]}
        onChange={(event) => onChange({ bucket: optional(event.currentTarget.value) as Widget['bucket'] })}
      />
      {widget.chart !== 'NUMBER' && (
        <NativeSelect
          label={t('dashboards.fields.split')}
          value={widget.split ?? ''}
          data={[
            ...none(needsSplit(widget.chart)),
            ...dimensionsOf(measure).map((value) => ({ value, label: dimensionName(value, measure.source) })),
          ]}
          onChange={(event) => onChange({ split: optional(event.currentTarget.value) as Widget['split'] })}
        />
      )}
      <TextInput
        label={t('dashboards.fields.title')}
        description={t('dashboards.fields.titleHint')}
        maxLength={100}
        value={widget.title ?? ''}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <Checkbox
        mt={{ base: 0, xs: 'xl' }}
        label={t('dashboards.fields.compare')}
        checked={widget.compare ?? false}
        onChange={(event) => onChange({ compare: event.currentTarget.checked })}
      />
    </SimpleGrid>
  );
}
