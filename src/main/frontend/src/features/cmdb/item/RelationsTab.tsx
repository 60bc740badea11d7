import { Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { useNeighbourhood } from '@/api/configuration';
import { useTranslation } from '@/i18n';
import { GraphView } from '@/shared/GraphView';
import { neighbourhoodGraph } from '@/shared/graph/paths';
import { RelationList } from './RelationList';
import type { View } from './useView';

/** What is around the item, as picture; its own relations as a list that can be edited. */
export function RelationsTab({ itemKey, view }: { itemKey: string; view: View }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const { depth, direction, asOf } = view;
  const around = useNeighbourhood(itemKey, depth, direction, asOf);
  const graph = useMemo(() => around.data && neighbourhoodGraph(around.data), [around.data]);
  return (
    <Stack gap="md">
      <Group gap="sm" className="no-print">
        <SegmentedControl
          size="xs"
          aria-label={t('cmdb.around.direction')}
          value={direction}
          onChange={(value) => view.change({ direction: value === 'BOTH' ? undefined : value })}
          data={['BOTH', 'OUT', 'IN'].map((value) => ({ value, label: t(`cmdb.around.${value}`) }))}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('cmdb.around.depth')}
          value={String(depth)}
          onChange={(value) => view.change({ depth: value === '1' ? undefined : value })}
          data={['1', '2', '3'].map((value) => ({ value, label: t('cmdb.around.steps', { count: Number(value) }) }))}
        />
      </Group>
      {around.data?.truncated && (
        <Text size="sm" role="status">
          {t('cmdb.around.truncated', { count: around.data.items?.length })}
        </Text>
      )}
      {graph && (
        <GraphView
          label={t('cmdb.around.label', { key: itemKey })}
          nodes={graph.nodes}
          edges={graph.edges}
          onOpen={(key) => go(`/configuration/${key}${asOf ? `?asOf=${encodeURIComponent(asOf)}` : ''}`)}
        />
      )}
      {around.isError && <Text role="alert">{t('shared.problem.unreachable')}</Text>}
      <RelationList itemKey={itemKey} asOf={asOf} />
    </Stack>
  );
}
