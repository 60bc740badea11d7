import { Group, Stack, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import type { NamedItem } from '@/api/affected';
import { useRelationTypes } from '@/api/configuration';
import { useImpact } from '@/api/impact';
import { useTranslation } from '@/i18n';
import { impactGraph } from '@/shared/graph/paths';
import { GraphView } from '@/shared/GraphView';
import { ServiceName } from '@/shared/Names';

/** Who stands on what is affected, and by which path. */
export function ImpactOf({ items }: { items: NamedItem[] }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const keys = items.map((item) => item.key!);
  const types = useRelationTypes().data;
  const found = useImpact({ keys, direction: 'impact' }).data;
  const graph = useMemo(
    () => found && types && impactGraph(found, items.map((item) => ({ key: item.key!, name: item.name!, ciClass: item.ciClass! })), types),
    [found, types, items],
  );
  if (keys.length === 0 || !found || !graph) return null;
  return (
    <Stack gap="xs">
      <Title order={2} size="h5">
        {t('work-item.affected.impact')}
      </Title>
      {found.services?.length ? (
        <Group gap="4px 16px">
          {found.services.map((key) => (
            <Text key={key} size="sm" fw={600}>
              <ServiceName id={key} />
            </Text>
          ))}
        </Group>
      ) : (
        <Text size="sm" c="dimmed">
          {t('work-item.affected.noService')}
        </Text>
      )}
      {!!found.hits?.length && (
        <GraphView label={t('work-item.affected.graph')} nodes={graph.nodes} edges={graph.edges} onOpen={(key) => go(`/configuration/${key}`)} />
      )}
      {found.truncated && (
        <Text size="sm" c="dimmed">
          {t('work-item.affected.more')}
        </Text>
      )}
    </Stack>
  );
}
