import { Alert, Button, Checkbox, Group, NativeSelect, NumberInput, Paper, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { Problem } from '@/api/client';
import { useSavedMeasure, type Dimension, type MeasureBody } from '@/api/measures';
import { useTranslation } from '@/i18n';
import { explain } from '@/shared/problems';
import { ConditionFields } from './ConditionFields';

interface Props {
  /** Key of the measure; undefined for a new one. */
  id?: string;
  version?: number;
  before: MeasureBody;
}

const SOURCES = ['opened', 'resolved', 'resolved-again', 'ended', 'backlog', 'handover', 'reopening', 'hold', 'waiting', 'supplied', 'clock', 'change-outcome', 'release-outcome', 'recurrence', 'satisfaction', 'outage'];
const ARITHMETIC = ['COUNT', 'SHARE', 'TOTAL', 'MEAN', 'RATE', 'LEVEL', 'AGE', 'NINTH_DECILE', 'AVAILABILITY'] as const;
const UNITS = ['COUNT', 'PERCENT', 'POINTS', 'MINUTES', 'HOURS', 'DAYS'] as const;
const PERIODS = ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'] as const;

/** The definition as fields; the service says what does not fit together. */
export function MeasureEditor({ id, version, before }: Props) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const [key, setKey] = useState('');
  const [body, setBody] = useState(before);
  const save = useSavedMeasure(id ?? key, version);
  const set = (part: Partial<MeasureBody>) => setBody((now) => ({ ...now, ...part }));
  const errors = save.error instanceof Problem ? (save.error.document.errors ?? []) : [];
  const fault = (field: string) => errors.find((one) => one.field === field || one.field.startsWith(`${field}.`))?.message;
  const german = body.translations?.de;
  const translate = (part: { name?: string; meaning?: string }) =>
    set({ translations: { ...body.translations, de: { name: german?.name ?? '', meaning: german?.meaning ?? '', ...part } } });
  const select = <V extends string>(field: 'arithmetic' | 'unit' | 'period', values: readonly V[], label: string, words: string) => (
    <NativeSelect
      label={label}
      value={body[field]}
      error={fault(field)}
      onChange={(event) => set({ [field]: event.currentTarget.value })}
      data={values.map((value) => ({ value, label: t(`reports.${words}.${value}`) }))}
    />
  );
  const conditions = (field: 'only' | 'hits') => (
    <ConditionFields
      label={t(`reports.field.${field}`)}
      value={(body[field] ?? {}) as Partial<Record<Dimension, string[]>>}
      fault={fault(field)}
      onChange={(value) => set({ [field]: value })}
    />
  );
  return (
    <Paper withBorder p="md" maw={760} bg="var(--attesta-surface)">
      <Stack gap="sm">
        {!id && (
          <TextInput label={t('reports.field.key')} description={t('reports.field.keyHint')} value={key} error={fault('key')} onChange={(event) => setKey(event.currentTarget.value)} required />
        )}
        <TextInput label={t('reports.field.name')} value={body.name} error={fault('name')} onChange={(event) => set({ name: event.currentTarget.value })} required />
        <Textarea label={t('reports.field.meaning')} autosize minRows={2} value={body.meaning} error={fault('meaning')} onChange={(event) => set({ meaning: event.currentTarget.value })} required />
        <TextInput label={t('reports.field.nameDe')} value={german?.name ?? ''} error={fault('translations')} onChange={(event) => translate({ name: event.currentTarget.value })} />
        <Textarea label={t('reports.field.meaningDe')} autosize minRows={2} value={german?.meaning ?? ''} onChange={(event) => translate({ meaning: event.currentTarget.value })} />
        <Group grow align="flex-start">
          <NativeSelect
            label={t('reports.field.source')}
            value={body.source}
            error={fault('source')}
            onChange={(event) => set({ source: event.currentTarget.value })}
            data={SOURCES.map((value) => ({ value, label: t(`reports.source.${value}`) }))}
          />
          {select('arithmetic', ARITHMETIC, t('reports.field.arithmetic'), 'arithmetic')}
        </Group>
        {conditions('only')}
        {body.arithmetic === 'SHARE' && conditions('hits')}
        <Group grow align="flex-start">
          {select('unit', UNITS, t('reports.field.unit'), 'unit')}
          {select('period', PERIODS, t('reports.period'), 'per')}
        </Group>
        <Group grow align="flex-start">
          <NumberInput label={t('reports.target')} value={body.target ?? ''} error={fault('target')} min={0} onChange={(value) => set({ target: value === '' ? undefined : Number(value) })} />
          <NativeSelect
            label={t('reports.field.direction')}
            value={body.direction}
            onChange={(event) => set({ direction: event.currentTarget.value as MeasureBody['direction'] })}
            data={(['UP', 'DOWN'] as const).map((value) => ({ value, label: t(`reports.way.${value}`) }))}
          />
        </Group>
        <Checkbox label={t('reports.field.byService')} checked={body.byService ?? false} onChange={(event) => set({ byService: event.currentTarget.checked })} />
        {save.error && (
          <Alert color="red" role="alert">
            {explain(save.error)}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button
            loading={save.isPending}
            disabled={!(id ?? key) || !body.name.trim() || !body.meaning.trim()}
            onClick={() => save.mutate(clean(body), { onSuccess: () => go(`/reports/measures/${id ?? key}`) })}
          >
            {t('reports.save', { version: (version ?? 0) + 1 })}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}

/** What is sent: nothing empty, and no key of the reading. */
function clean(body: MeasureBody): MeasureBody {
  const { name, meaning, source, arithmetic, only, hits, unit, target, direction, period, byService, translations } = body;
  const filled = (conditions: MeasureBody['only']) =>
    Object.fromEntries(Object.entries(conditions ?? {}).filter(([, values]) => values.length > 0)) as MeasureBody['only'];
  const told = translations?.de?.name?.trim() ? translations : undefined;
  return { name, meaning, translations: told, source, arithmetic, only: filled(only), hits: arithmetic === 'SHARE' ? filled(hits) : undefined, unit, target: target ?? undefined, direction, period, byService };
}
