import { MultiSelect, SimpleGrid, Stack, Text } from '@mantine/core';
import type { Widget } from '@/api/dashboards';
import type { Dimension, Measure } from '@/api/measures';
import { useTranslation } from '@/i18n';
import { useValueChoices } from './useValueChoices';
import { useDimensionName, useValueNames } from '@/shared/measures/useValueNames';
import { dimensionsOf } from '@/shared/measures/values';

interface Props {
  widget: Widget;
  measure: Measure;
  onChange: (only: NonNullable<Widget['only']>) => void;
}

/** What the figures are limited to, by name. */
export function FilterFields({ widget, measure, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs">
      <Text size="sm" fw={600}>
        {t('dashboards.fields.filter')}
      </Text>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        {dimensionsOf(measure).map((dimension) => (
          <Filter
            key={dimension}
            dimension={dimension}
            measure={measure}
            chosen={widget.only?.[dimension] ?? []}
            onChoose={(values) => onChange({ ...widget.only, [dimension]: values })}
          />
        ))}
      </SimpleGrid>
    </Stack>
  );
}

interface FilterProps {
  dimension: Dimension;
  measure: Measure;
  chosen: string[];
  onChoose: (values: string[]) => void;
}

function Filter({ dimension, measure, chosen, onChoose }: FilterProps) {
  const { t, language } = useTranslation();
  const valueName = useValueNames();
  const dimensionName = useDimensionName();
  const choices = useValueChoices(dimension, measure);
  const data = [...new Set([...choices, ...chosen])]
    .map((value) => ({ value, label: valueName(dimension, value, measure.source) }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  return (
    <MultiSelect
      label={dimensionName(dimension, measure.source)}
      placeholder={chosen.length === 0 ? t('dashboards.fields.any') : undefined}
      data={data}
      value={chosen}
      onChange={onChoose}
      maxValues={50}
      searchable
      hidePickedOptions
      nothingFoundMessage={t('dashboards.widget.notFound')}
    />
  );
}
