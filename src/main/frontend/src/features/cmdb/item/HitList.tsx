import { Anchor, Button, Group, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Hit } from '@/api/impact';
import { useTranslation } from '@/i18n';
import type { GraphNode } from '@/shared/GraphView';
import { useClassNames } from '../useClassName';

const AT_ONCE = 50;

interface Props {
  hits: Hit[];
  names: GraphNode[];
  kind: 'impact' | 'roots';
  /** How many items were asked about; for roots. */
  asked?: number;
}

/** Every hit with its path in words. */
export function HitList({ hits, names, kind, asked = 1 }: Props) {
  const { t } = useTranslation();
  const className = useClassNames();
  const [shown, setShown] = useState(AT_ONCE);
  const nameOf = new Map(names.map(({ id, label }) => [id, label]));
  const way = (hit: Hit) => {
    const path = hit.path ?? [];
    return [path[0]?.from, ...path.map((step) => step.to)].map((key) => nameOf.get(key!) ?? key).join(' → ');
  };
  if (hits.length === 0) return null;
  return (
    <>
      <Table.ScrollContainer type="native" tabIndex={0} minWidth={560}>
        <Table aria-label={t(`cmdb.${kind}.list`)}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('cmdb.field.name')}</Table.Th>
              <Table.Th>{t(kind === 'roots' ? 'cmdb.roots.explains' : 'cmdb.impact.how')}</Table.Th>
              <Table.Th>{t('cmdb.impact.path')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {hits.slice(0, shown).map((hit) => (
              <Table.Tr key={hit.key}>
                <Table.Td>
                  <Anchor component={Link} display="block" href={`/configuration/${hit.key}`} size="sm">
                    {hit.name}
                  </Anchor>
                  <Text size="xs" c="dimmed">
                    {className(hit.ciClass!)}
                  </Text>
                </Table.Td>
                <Table.Td>
                  {kind === 'roots' && !hit.degraded
                    ? t('cmdb.roots.of', { count: hit.explains, all: asked })
                    : t(hit.degraded ? 'cmdb.impact.onlyDegraded' : 'cmdb.impact.fails')}
                </Table.Td>
                <Table.Td>{way(hit)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {hits.length > shown && (
        <Group justify="center">
          <Button variant="default" onClick={() => setShown(shown + 200)}>
            {t('cmdb.moreOf', { shown, all: hits.length })}
          </Button>
        </Group>
      )}
    </>
  );
}
