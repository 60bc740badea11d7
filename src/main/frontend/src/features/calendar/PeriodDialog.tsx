import { Alert, Button, Checkbox, Group, Modal, NativeSelect, Stack, Switch, TextInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Problem } from '@/api/client';
import { useSavedPeriod, type Kind, type Period } from '@/api/periods';
import { useServices } from '@/api/services';
import { useTranslation } from '@/i18n';
import { explainMove } from './explainMove';
import { opening, toBody, type Draft } from './draft';
import { RULES } from './recurrence';

const CATEGORIES = ['standard', 'normal', 'emergency'];

interface Props {
  kind: Kind;
  /** Without a key a new one is made. */
  period: Period;
  taken: Period[];
  onClose: () => void;
}

/** Adds or edits a freeze or a maintenance window. */
export function PeriodDialog({ kind, period, taken, onClose }: Props) {
  const { t } = useTranslation();
  const services = useServices().data ?? [];
  const save = useSavedPeriod(kind);
  const [draft, setDraft] = useState<Draft>(() => opening(period));
  const freeze = kind === 'freezes';
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const faults = save.error instanceof Problem ? (save.error.document.errors ?? []) : [];
  const fault = (field: string) => faults.find((candidate) => candidate.field === field)?.message;
  const text = (field: 'name' | 'customer' | 'site' | 'ciClass' | 'zone', required = false) => (
    <TextInput
      label={t(`calendar.periods.fields.${field}`)}
      value={draft[field]}
      required={required}
      onChange={(event) => set({ [field]: event.currentTarget.value })}
      error={fault(field)}
    />
  );
  const time = (field: 'firstStart' | 'firstEnd') => (
    <TextInput
      type="datetime-local"
      label={t(`calendar.periods.fields.${field}`)}
      value={draft[field]}
      required
      onChange={(event) => set({ [field]: event.currentTarget.value })}
      error={fault(field)}
    />
  );
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t(period.key ? 'calendar.periods.editNamed' : `calendar.periods.add.${kind}`, { name: period.name })}
      closeButtonProps={{ 'aria-label': t('shared.close') }}
      styles={{ title: { fontWeight: 650, fontSize: '1.1rem' } }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(toBody(kind, period, draft, taken), { onSuccess: onClose });
        }}
      >
        <Stack gap="sm">
          {text('name', true)}
          {freeze && (
            <Textarea
              label={t('calendar.periods.fields.reason')}
              value={draft.reason}
              onChange={(event) => set({ reason: event.currentTarget.value })}
              maxLength={2000}
              autosize
            />
          )}
          <NativeSelect
            label={t('calendar.service')}
            value={draft.service}
            onChange={(event) => set({ service: event.currentTarget.value })}
            error={fault('service')}
            data={[
              { value: '', label: t(freeze ? 'calendar.everything' : 'calendar.periods.noService') },
              ...services.map((service) => ({ value: service.key!, label: service.name ?? service.key! })),
            ]}
          />
          {!freeze && text('ciClass')}
          {freeze && (
            <Group grow>
              {text('customer')}
              {text('site')}
            </Group>
          )}
          <Group grow align="flex-start">
            {time('firstStart')}
            {time('firstEnd')}
          </Group>
          <Group grow align="flex-start">
            <NativeSelect
              label={t('calendar.periods.fields.recurrence')}
              value={draft.rule}
              onChange={(event) => set({ rule: event.currentTarget.value })}
              data={RULES.map((rule) => ({ value: rule, label: t(`calendar.rules.${rule}`) }))}
            />
            {text('zone', true)}
          </Group>
          {draft.rule === 'OWN' && (
            <TextInput
              label={t('calendar.periods.fields.own')}
              description={t('calendar.periods.ownExample')}
              value={draft.own}
              onChange={(event) => set({ own: event.currentTarget.value })}
              error={fault('recurrence')}
            />
          )}
          <Checkbox.Group
            label={t('calendar.periods.exceptFor')}
            value={draft.exempt}
            onChange={(exempt) => set({ exempt })}
          >
            <Group mt={4}>
              {CATEGORIES.map((category) => (
                <Checkbox key={category} value={category} label={t(`change.category.${category}`)} />
              ))}
            </Group>
          </Checkbox.Group>
          <Switch
            label={t('calendar.periods.fields.blocking')}
            checked={draft.blocking}
            onChange={(event) => set({ blocking: event.currentTarget.checked })}
          />
          {save.error && <Alert role="alert" color="red" title={explainMove(save.error)} className="attesta-legible" />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('calendar.periods.cancel')}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t('calendar.periods.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
