import { Fieldset, MultiSelect, Stack, TagsInput, Text } from '@mantine/core';
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
  const names = (list: { key?: string; name?: string }[] | undefined) => (list ?? []).map(({ key, name }) => ({ value: key!, label: name! }));
  const known: Partial<Record<Dimension, { value: string; label: string }[]>> = {
    practice: usePracticeChoices(),
    service: names(useServices().data),
    customer: names(useCustomers().data),
    team: Object.entries(useGroups() ?? {}).map(([group, name]) => ({ value: group, label: name })),
    priority: ['P1', 'P2', 'P3', 'P4'].map((priority) => ({ value: priority, label: priority })),
  };
  return (
    <Fieldset legend={label}>
      <Stack gap="xs">
        {DIMENSIONS.map((dimension) => {
          const props = {
            label: t(`reports.dimension.${dimension}`),
            value: value[dimension] ?? [],
            onChange: (values: string[]) => onChange({ ...value, [dimension]: values }),
            clearable: true,
            clearButtonProps: { 'aria-label': t('shared.clear') },
          };
          const choices = known[dimension];
          return choices ? <MultiSelect key={dimension} searchable data={withValues(choices, props.value)} {...props} /> : <TagsInput key={dimension} {...props} />;
        })}
        {fault && (
          <Text c="red" size="sm" role="alert">
            {fault}
          </Text>
        )}
      </Stack>
    </Fieldset>
  );
}

/** What is chosen stays a choice, also when nobody knows it any more. */
function withValues(choices: { value: string; label: string }[], values: string[]): { value: string; label: string }[] {
  const gone = values.filter((value) => !choices.some((choice) => choice.value === value));
  return [...choices, ...gone.map((value) => ({ value, label: value }))];
}
