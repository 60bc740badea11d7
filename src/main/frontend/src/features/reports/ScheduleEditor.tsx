import { Alert, Button, Checkbox, Group, Modal, NativeSelect, NumberInput, Stack, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Problem } from '@/api/client';
import { useCustomers } from '@/api/customers';
import { useSavedSchedule, type ReportSchedule, type ReportScheduleBody } from '@/api/reports';
import { useServices } from '@/api/services';
import { useTranslation } from '@/i18n';
import { explain } from '@/shared/problems';
import { Recipients } from './Recipients';

interface Props {
  /** Undefined for a new one. */
  before: ReportSchedule | undefined;
  onClose: () => void;
}

const FORMATS = ['html', 'pdf', 'xlsx'];

/** When a report is made by itself, about what, and who gets it. */
export function ScheduleEditor({ before, onClose }: Props) {
  const { t, language } = useTranslation();
  const [key, setKey] = useState('');
  const [body, setBody] = useState<ReportScheduleBody>({
    name: before?.name ?? '',
    scope: before?.scope ?? 'SERVICE',
    scopeKey: before?.scopeKey ?? undefined,
    period: before?.period ?? 'MONTH',
    day: before?.day ?? 2,
    recipients: before?.recipients ?? [],
    formats: before?.formats ?? ['pdf'],
    language: before?.language ?? language,
    active: before?.active ?? true,
  } as ReportScheduleBody);
  const set = (part: Partial<ReportScheduleBody>) => setBody((now) => ({ ...now, ...part }));
  const save = useSavedSchedule(before?.key ?? key, before?.version);
  const errors = save.error instanceof Problem ? (save.error.document.errors ?? []) : [];
  const fault = (field: string) => errors.find((one) => one.field === field || one.field.startsWith(`${field}[`))?.message;
  const services = useServices().data ?? [];
  const customers = useCustomers().data ?? [];
  const choices = body.scope === 'SERVICE' ? services : customers;
  return (
    <Modal opened onClose={onClose} size="lg" title={before?.name ?? t('reports.schedule.new')} closeButtonProps={{ 'aria-label': t('reports.close') }}>
      <Stack gap="sm">
        {!before && <TextInput label={t('reports.field.key')} description={t('reports.field.keyHint')} value={key} error={fault('key')} onChange={(event) => setKey(event.currentTarget.value)} required />}
        <TextInput label={t('reports.field.name')} value={body.name} error={fault('name')} onChange={(event) => set({ name: event.currentTarget.value })} required />
        <Group grow align="flex-start">
          <NativeSelect
            label={t('reports.report.about')}
            value={body.scope}
            onChange={(event) => set({ scope: event.currentTarget.value as ReportScheduleBody['scope'], scopeKey: undefined })}
            data={(['SERVICE', 'CUSTOMER', 'ALL'] as const).map((value) => ({ value, label: t(`reports.scope.${value}`) }))}
          />
          {body.scope !== 'ALL' && (
            <NativeSelect
              label={t(`reports.scope.${body.scope}`)}
              value={body.scopeKey ?? ''}
              error={fault('scopeKey')}
              onChange={(event) => set({ scopeKey: event.currentTarget.value || undefined })}
              data={[{ value: '', label: t('reports.choose') }, ...choices.map((one) => ({ value: one.key!, label: one.name! }))]}
            />
          )}
        </Group>
        <Group grow align="flex-start">
          <NativeSelect
            label={t('reports.period')}
            value={body.period}
            onChange={(event) => set({ period: event.currentTarget.value as ReportScheduleBody['period'] })}
            data={(['MONTH', 'QUARTER'] as const).map((value) => ({ value, label: t(`reports.per.${value}`) }))}
          />
          <NumberInput label={t('reports.schedule.dayField')} min={1} max={28} value={body.day} error={fault('day')} onChange={(value) => set({ day: Number(value) || 1 })} />
          <NativeSelect
            label={t('reports.schedule.language')}
            value={body.language}
            onChange={(event) => set({ language: event.currentTarget.value })}
            data={[
              { value: 'en', label: 'English' },
              { value: 'de', label: 'Deutsch' },
            ]}
          />
        </Group>
        <Checkbox.Group label={t('reports.schedule.formats')} value={body.formats ?? []} onChange={(formats) => set({ formats: formats as ReportScheduleBody['formats'] })} error={fault('formats')}>
          <Group gap="md" mt={4}>
            {FORMATS.map((format) => (
              <Checkbox key={format} value={format} label={t(`reports.format.${format}`)} />
            ))}
          </Group>
        </Checkbox.Group>
        <Recipients body={body} onChange={(recipients) => set({ recipients })} fault={fault('recipients')} />
        <Switch label={t('reports.schedule.active')} checked={body.active ?? true} onChange={(event) => set({ active: event.currentTarget.checked })} />
        {save.error && (
          <Alert color="red" role="alert">
            {explain(save.error)}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button loading={save.isPending} disabled={!body.name?.trim() || !(before?.key ?? key) || !body.recipients?.length} onClick={() => save.mutate(body, { onSuccess: onClose })}>
            {t('reports.save', { version: (before?.version ?? 0) + 1 })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
