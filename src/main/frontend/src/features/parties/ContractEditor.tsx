import { Button, Group, MultiSelect, NativeSelect, NumberInput, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useSavedContract, type Contract } from '@/api/parties';
import { useCalendars } from '@/api/serviceLevels';
import { useServices } from '@/api/services';
import { useTranslation } from '@/i18n';
import { PersonPicker } from '@/shared/PersonPicker';
import { contractBody, draftOf, type Draft } from './contract';
import { faultsOf } from './faults';
import { SaveBar } from './SaveBar';
import { TargetFields } from './TargetFields';

interface Props {
  supplier: string;
  before?: Contract;
  onClose: () => void;
}

/** Writes a contract. */
export function ContractEditor({ supplier, before, onClose }: Props) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<Draft>(() => draftOf(before));
  const services = useServices().data ?? [];
  const calendars = useCalendars().data ?? [];
  const save = useSavedContract(draft.key, before?.version);
  const faults = faultsOf(save.error);
  const set = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }));
  const text = (field: 'key' | 'name' | 'startsOn' | 'expiresOn', type = 'text', required = true) => (
    <TextInput type={type} label={t(`parties.contract.${field}`)} required={required} error={faults[field]} value={draft[field]} onChange={(e) => set({ [field]: e.currentTarget.value })} />
  );
  return (
    <Stack gap="sm" mb="md">
      {!before && text('key')}
      {text('name')}
      <Textarea label={t('parties.contract.scope')} required autosize error={faults.scope} value={draft.scope} onChange={(e) => set({ scope: e.currentTarget.value })} />
      <Textarea label={t('parties.contract.responsibilities')} autosize value={draft.responsibilities} onChange={(e) => set({ responsibilities: e.currentTarget.value })} />
      <MultiSelect
        label={t('parties.contract.services')}
        description={t('parties.contract.servicesHint')}
        data={services.map((service) => ({ value: service.key!, label: service.name! }))}
        value={draft.services}
        onChange={(chosen) => set({ services: chosen })}
        searchable
      />
      <NativeSelect
        label={t('parties.contract.calendar')}
        required
        error={faults.calendar}
        value={draft.calendar}
        onChange={(e) => set({ calendar: e.currentTarget.value })}
        data={[{ value: '', label: '–' }, ...calendars.map((calendar) => ({ value: calendar.key!, label: calendar.name ?? calendar.key! }))]}
      />
      <TargetFields value={draft.targets} onChange={(targets) => set({ targets })} />
      <Group grow align="flex-start">
        {text('startsOn', 'date')}
        {text('expiresOn', 'date', false)}
      </Group>
      <NumberInput
        label={t('parties.contract.warningPercent')}
        min={1}
        max={100}
        value={draft.warningPercent}
        onChange={(percent) => set({ warningPercent: Number(percent) || 80 })}
      />
      <NumberInput label={t('parties.contract.noticeDays')} min={0} max={3660} value={draft.noticeDays} onChange={(days) => set({ noticeDays: Number(days) || 0 })} />
      <div>
        <Text size="sm" fw={500} aria-hidden>
          {t('parties.contract.owner')}
        </Text>
        <PersonPicker label={t('parties.contract.owner')} value={draft.owner} onChange={(owner) => set({ owner })} />
        {faults.owner && (
          <Text size="xs" c="red.8">
            {faults.owner}
          </Text>
        )}
      </div>
      <Group>
        <Button variant="subtle" onClick={onClose}>
          {t('parties.cancel')}
        </Button>
      </Group>
      <SaveBar saving={save} onSave={() => save.mutate(contractBody(supplier, draft), { onSuccess: onClose })} />
    </Stack>
  );
}
