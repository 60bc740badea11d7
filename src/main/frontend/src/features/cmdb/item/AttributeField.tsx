import { NativeSelect, TextInput } from '@mantine/core';
import type { CiAttribute } from '@/api/configuration';
import { useTranslation } from '@/i18n';

interface Props {
  attribute: CiAttribute;
  value: string;
  error?: string;
  onChange: (value: string) => void;
}

/** A field for a value of the attribute's type. */
export function AttributeField({ attribute, value, error, onChange }: Props) {
  const { t } = useTranslation();
  const { type, choices, controlled, required } = attribute;
  const common = {
    label: attribute.name,
    description: controlled ? t('cmdb.classes.controlled') : undefined,
    withAsterisk: required,
    value,
    error,
    onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  };
  if (type === 'CHOICE') return <NativeSelect {...common} data={['', ...(choices ?? [])]} />;
  if (type === 'BOOLEAN') {
    return (
      <NativeSelect
        {...common}
        data={[
          { value: '', label: '' },
          { value: 'true', label: t('cmdb.yes') },
          { value: 'false', label: t('cmdb.no') },
        ]}
      />
    );
  }
  const kind = type === 'DATE' ? 'date' : type === 'NUMBER' || type === 'INTEGER' ? 'number' : 'text';
  return <TextInput {...common} type={kind} step={type === 'NUMBER' ? 'any' : undefined} />;
}
