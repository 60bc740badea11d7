import { TextInput } from '@mantine/core';
import { useTranslation } from '@/i18n';

interface Props {
  value: string;
  onChange: (value: string) => void;
  error?: string;
}

/** The number of the change that authorises what is done. */
export function ChangeField({ value, onChange, error }: Props) {
  const { t } = useTranslation();
  return (
    <TextInput
      label={t('cmdb.edit.change')}
      description={t('cmdb.edit.changeHelp')}
      placeholder="CHG-000001"
      value={value}
      maxLength={100}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
