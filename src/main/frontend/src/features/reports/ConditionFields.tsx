import { Fieldset, Stack, TagsInput, Text } from '@mantine/core';
import { useCustomers } from '@/api/customers';
import { DIMENSIONS, type Dimension } from '@/api/measures';
import { useGroups } from '@/api/names';
import { useServices } from '@/api/services';
import { useTranslation } from '@/i18n';
import { usePracticeChoices } from '@/shared/practices';

type Conditions = Partial<Record<Dimension, string[]>>;

interface Props {
  label: string;
  value: Conditions;
  fault?: string;
  onChange: (value: Conditions) => void;
}

/** Values that facts have to have, by dimension; what is known can be chosen. */
export function ConditionFields({ label, value, fault, onChange }: Props) {
  const { t } = useTranslation();
  const known: Partial<Record<Dimension, string[]>> = {
    practice: usePracticeChoices().map((one) => one.value),
    service: (useServices().data ?? []).map((one) => one.key!),
    customer: (useCustomers().data ?? []).map((one) => one.key!),
    team: Object.keys(useGroups() ?? {}),
    priority: ['P1', 'P2', 'P3', 'P4'],
    variant: ['RESPONSE', 'RESOLUTION', 'normal', 'standard', 'emergency'],
  };
  return (
    <Fieldset legend={label}>
      <Stack gap="xs">
        {DIMENSIONS.map((dimension) => (
          <TagsInput
            key={dimension}
            label={t(`reports.dimension.${dimension}`)}
            data={known[dimension] ?? []}
            value={value[dimension] ?? []}
            onChange={(values) => onChange({ ...value, [dimension]: values })}
            clearable
            clearButtonProps={{ 'aria-label': t('shared.clear') }}
          />
        ))}
        {fault && (
          <Text c="red" size="sm" role="alert">
            {fault}
          </Text>
        )}
      </Stack>
    </Fieldset>
  );
}
