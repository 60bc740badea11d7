import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useCustomers } from '@/api/customers';
import { useDecisions } from '@/api/models';
import { useCalendars, type AgreementBody } from '@/api/serviceLevels';
import { useServices } from '@/api/services';
import { useTranslation } from '@/i18n';

interface Props {
  id: string | undefined;
  newKey: string;
  onKey: (key: string) => void;
  value: AgreementBody;
  faults: Record<string, string>;
  onChange: (part: Partial<AgreementBody>) => void;
}

const CRITICALITIES = ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'];

/** The terms of an agreement. */
export function AgreementFields({ id, newKey, onKey, value, faults, onChange }: Props) {
  const { t } = useTranslation();
  const services = useServices().data ?? [];
  const customers = useCustomers().data ?? [];
  const calendars = useCalendars().data ?? [];
  const decisions = useDecisions();
  const label = (key: string) => t(`service-levels.agreement.${key}`);
  const choice = (key: 'service' | 'customer' | 'criticality' | 'calendar' | 'decision', data: { value: string; label: string }[], none?: string) => (
    <NativeSelect
      label={label(key)}
      value={value[key] ?? ''}
      error={faults[key]}
      onChange={(event) => onChange({ [key]: event.currentTarget.value })}
      data={none === undefined ? data : [{ value: '', label: none }, ...data]}
    />
  );
  return (
    <>
      {!id && (
        <TextInput
          label={label('key')}
          description={label('keyHint')}
          value={newKey}
          error={faults.key}
          onChange={(event) => onKey(event.currentTarget.value)}
        />
      )}
      <TextInput
        label={label('name')}
        value={value.name}
        maxLength={200}
        error={faults.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      {choice('service', services.map((one) => ({ value: one.key!, label: one.name! })), label('any'))}
      {choice('customer', customers.map((one) => ({ value: one.key!, label: one.name! })), label('any'))}
      {choice('criticality', CRITICALITIES.map((one) => ({ value: one, label: t(`service-levels.criticality.${one}`) })), label('any'))}
      {choice('calendar', calendars.map((one) => ({ value: one.key!, label: `${one.name} (${one.zone})` })), value.calendar ? undefined : label('choose'))}
      {choice('decision', decisions.map((one) => ({ value: one.key!, label: one.name ?? one.key! })))}
      <NumberInput
        label={label('attainmentPercent')}
        description={label('attainmentHint')}
        value={value.attainmentPercent ?? ''}
        min={1}
        max={100}
        allowDecimal={false}
        suffix=" %"
        error={faults.attainmentPercent}
        onChange={(share) => onChange({ attainmentPercent: typeof share === 'number' ? share : undefined })}
      />
    </>
  );
}
