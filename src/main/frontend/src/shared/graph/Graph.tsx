import { ActionIcon, Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import type { Core } from 'cytoscape';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from '@/i18n';
import type { GraphNode, GraphProps } from '@/shared/GraphView';
import { Canvas } from './Canvas';
import { showWhole, zoomBy } from './drawing';
import classes from './Graph.module.css';
import { GraphTable } from './GraphTable';
import { cut, kindText } from './model';

/** The picture with its buttons and what is chosen in it, or its twin, the table. */
export default function Graph({ label, nodes, edges, onOpen, height = 420 }: GraphProps) {
  const { t } = useTranslation();
  const [as, setAs] = useState('picture');
  const [wanted, setWanted] = useState<string | null>(null);
  const drawing = useRef<Core>(null);
  const graph = useMemo(() => cut(nodes, edges), [nodes, edges]);
  const node = graph.nodes.find(({ id }) => id === wanted);
  const explain = (one: GraphNode) =>
    [kindText(one.kind), one.state && t(`graph.state.${one.state}`), one.criticality].filter(Boolean).join(' · ');
  const zoom = (factor: number) => drawing.current && zoomBy(drawing.current, factor);
  return (
    <Stack gap="xs">
      <Group justify="space-between" gap="xs" className="no-print">
        <SegmentedControl
          size="xs"
          aria-label={t('graph.as')}
          value={as}
          onChange={setAs}
          data={['picture', 'table'].map((value) => ({ value, label: t(`graph.${value}`) }))}
        />
        {as === 'picture' && (
          <Group gap={4}>
            <ActionIcon variant="default" aria-label={t('graph.smaller')} onClick={() => zoom(0.8)}>
              <span aria-hidden>−</span>
            </ActionIcon>
            <ActionIcon variant="default" aria-label={t('graph.larger')} onClick={() => zoom(1.25)}>
              <span aria-hidden>+</span>
            </ActionIcon>
            <Button variant="default" size="xs" h={28} onClick={() => drawing.current && showWhole(drawing.current)}>
              {t('graph.whole')}
            </Button>
          </Group>
        )}
      </Group>
      {graph.left > 0 && (
        <Text size="sm" role="status">
          {t('graph.cut', { shown: graph.nodes.length, all: nodes.length })}
        </Text>
      )}
      {as === 'table' ? (
        <GraphTable label={label} graph={graph} explain={explain} onOpen={onOpen} />
      ) : (
        <>
          <Canvas
            label={label}
            help={t('graph.help')}
            graph={graph}
            height={height}
            explain={explain}
            chosen={node?.id ?? null}
            onChoose={setWanted}
            onOpen={onOpen}
            drawing={drawing}
          />
          <Group gap="sm" className={`${classes.chosen} no-print`} aria-live="polite">
            <Text size="sm" c={node ? undefined : 'dimmed'}>
              {node ? `${node.label} (${node.id}) · ${explain(node)}` : t('graph.hint')}
            </Text>
            {node && onOpen && (
              <Button size="compact-sm" variant="light" onClick={() => onOpen(node.id)}>
                {t('graph.open')}
              </Button>
            )}
          </Group>
        </>
      )}
    </Stack>
  );
}
