import { Group, Pill, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { useRelationTypes, useSomeItems, type ConfigurationItem } from '@/api/configuration';
import { useImpact } from '@/api/impact';
import { useTranslation } from '@/i18n';
import { GraphView } from '@/shared/GraphView';
import { explain } from '@/shared/problems';
import { rootGraph, type Start } from '@/shared/graph/paths';
import { ItemPicker } from '@/shared/ItemPicker';
import { HitList } from './HitList';
import type { View } from './useView';

/** So many candidates are drawn; the list has them all. */
const DRAWN = 30;

/** What this item and others that fail with it have in common, the best explanation first. */
export function RootsTab({ item, view }: { item: ConfigurationItem; view: View }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const types = useRelationTypes().data;
  const keys = [item.key!, ...view.others];
  const found = useImpact({ keys, direction: 'roots', asOf: view.asOf });
  const hits = found.data?.hits;
  const others = useSomeItems(view.others);
  const starts = view.others.map((key) => others.find((one) => one.key === key) ?? { key, name: key, ciClass: '' });
  const known = JSON.stringify([item, ...starts].map(({ key, name, ciClass }) => ({ key, name, ciClass })));
  const graph = useMemo(
    () => hits && types && rootGraph(hits.slice(0, DRAWN), JSON.parse(known) as Start[], types),
    [hits, types, known],
  );
  const become = (next: string[]) => view.change({ with: next.join(',') || undefined });
  return (
    <Stack gap="md">
      <Text size="sm">{t('cmdb.roots.ask')}</Text>
      <Group gap="xs" align="flex-end" className="no-print">
        <Pill size="md">{item.name}</Pill>
        {starts.map(({ key, name }) => (
          <Pill
            key={key}
            size="md"
            withRemoveButton
            onRemove={() => become(view.others.filter((one) => one !== key))}
            removeButtonProps={{ 'aria-label': t('cmdb.roots.without', { key: name }), 'aria-hidden': false, tabIndex: 0 }}
          >
            {name}
          </Pill>
        ))}
        <ItemPicker label={t('cmdb.roots.add')} onPick={(key) => !keys.includes(key) && become([...view.others, key])} />
      </Group>
      {found.error && <Text role="alert">{explain(found.error)}</Text>}
      {found.data && hits?.length === 0 && <Text size="sm">{t('cmdb.roots.nothing')}</Text>}
      {found.data?.truncated && (
        <Text size="sm" role="status">
          {t('cmdb.roots.truncated')}
        </Text>
      )}
      {graph && hits!.length > 0 && (
        <>
          {hits!.length > DRAWN && <Text size="sm">{t('cmdb.roots.drawn', { count: DRAWN })}</Text>}
          <GraphView
            label={t('cmdb.roots.label', { key: item.key })}
            nodes={graph.nodes}
            edges={graph.edges}
            onOpen={(key) => go(`/configuration/${key}`)}
          />
          <HitList hits={hits!} names={graph.nodes} kind="roots" asked={keys.length} />
        </>
      )}
    </Stack>
  );
}
