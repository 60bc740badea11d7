import { Checkbox, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { useRelationTypes, type ConfigurationItem } from '@/api/configuration';
import { useImpact } from '@/api/impact';
import { useTranslation } from '@/i18n';
import { GraphView } from '@/shared/GraphView';
import { explain } from '@/shared/problems';
import { impactGraph } from '@/shared/graph/paths';
import { HitList } from './HitList';
import { ImpactSummary } from './ImpactSummary';
import type { View } from './useView';

/** Who is hit when the item fails, and by which path. */
export function ImpactTab({ item, view }: { item: ConfigurationItem; view: View }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const types = useRelationTypes().data;
  const found = useImpact({ keys: [item.key!], direction: 'impact', asOf: view.asOf, proposed: view.proposed || undefined });
  const graph = useMemo(
    () =>
      found.data && types && impactGraph(found.data, [{ key: item.key!, name: item.name!, ciClass: item.ciClass! }], types),
    [found.data, types, item],
  );
  if (found.error) return <Text role="alert">{explain(found.error)}</Text>;
  return (
    <Stack gap="md">
      <Checkbox
        size="sm"
        className="no-print"
        label={t('cmdb.impact.proposed')}
        checked={view.proposed}
        onChange={(event) => view.change({ proposed: event.currentTarget.checked ? 'true' : undefined })}
      />
      {found.data && <ImpactSummary found={found.data} />}
      {graph && found.data?.hits?.length !== 0 && (
        <GraphView
          label={t('cmdb.impact.label', { key: item.key })}
          nodes={graph.nodes}
          edges={graph.edges}
          onOpen={(key) => go(`/configuration/${key}?tab=impact`)}
        />
      )}
      {found.data && <HitList hits={found.data.hits ?? []} names={graph?.nodes ?? []} kind="impact" />}
    </Stack>
  );
}
