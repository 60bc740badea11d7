import { Alert, Group, SegmentedControl, Skeleton, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useActivity, type ModelVersion } from '@/api/models';
import { useModel } from '@/api/workItems';
import { useTranslation } from '@/i18n';
import { BpmnView } from '@/shared/BpmnView';
import { explain } from '@/shared/problems';
import { ActivityTable } from './ActivityTable';
import { DecisionTables } from './DecisionTables';
import { counts, lastDays } from './activity';

const PERIODS = ['30', '90', '365'];

/** The model as it was deployed: a table of a decision, or the diagram of a process with where work stands. */
export function ModelPicture({ model, marked }: { model: ModelVersion; marked: number[] }) {
  const xml = useModel(model.key!, model.version!);
  if (xml.error) return <Alert color="red">{explain(xml.error)}</Alert>;
  if (!xml.data) return <Skeleton height={420} />;
  return model.kind === 'decision' ? <DecisionTables xml={xml.data} decision={model.key!} marked={marked} /> : <Process model={model} xml={xml.data} />;
}

function Process({ model, xml }: { model: ModelVersion; xml: string }) {
  const { t } = useTranslation();
  const [days, setDays] = useState('90');
  const period = useMemo(() => lastDays(Number(days), new Date()), [days]);
  const activity = useActivity(model.key!, model.version!, period, true);
  const rows = activity.data ?? [];
  return (
    <Stack gap="md">
      <BpmnView
        xml={xml}
        active={rows.filter((row) => (row.open ?? 0) > 0).map((row) => row.element!)}
        visited={rows.filter((row) => (row.passed ?? 0) > 0).map((row) => row.element!)}
        counts={counts(rows, (open, passed) => t('administration.activity.at', { open, passed }))}
        label={model.name ?? model.key!}
      />
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          {activity.error ? explain(activity.error) : t('administration.activity.explain')}
        </Text>
        <SegmentedControl
          aria-label={t('administration.activity.period')}
          value={days}
          onChange={setDays}
          data={PERIODS.map((value) => ({ value, label: t('administration.activity.days', { count: Number(value) }) }))}
        />
      </Group>
      {rows.length > 0 && <ActivityTable rows={rows} />}
    </Stack>
  );
}
