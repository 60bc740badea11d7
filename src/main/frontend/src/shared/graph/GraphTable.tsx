import { Anchor, Table, Text } from '@mantine/core';
import { useTranslation } from '@/i18n';
import type { GraphNode } from '@/shared/GraphView';
import classes from './Graph.module.css';
import type { DrawnGraph } from './model';

interface Props {
  label: string;
  graph: DrawnGraph;
  explain: (node: GraphNode) => string;
  onOpen?: (id: string) => void;
}

/** What the picture shows, line by line: each relation, and what has none. */
export function GraphTable({ label, graph, explain, onOpen }: Props) {
  const { t } = useTranslation();
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const related = new Set(graph.edges.flatMap(({ from, to }) => [from, to]));
  const cell = (node: GraphNode) => <Cell node={node} text={explain(node)} onOpen={onOpen} />;
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={label}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            {['from', 'relation', 'to'].map((column) => (
              <Table.Th key={column}>{t(`graph.${column}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {graph.edges.map((edge, row) => (
            <Table.Tr key={row}>
              <Table.Td>{cell(nodes.get(edge.from)!)}</Table.Td>
              <Table.Td>{edge.label ?? '→'}</Table.Td>
              <Table.Td>{cell(nodes.get(edge.to)!)}</Table.Td>
            </Table.Tr>
          ))}
          {graph.nodes
            .filter(({ id }) => !related.has(id))
            .map((node) => (
              <Table.Tr key={node.id}>
                <Table.Td>{cell(node)}</Table.Td>
                <Table.Td colSpan={2}>{t('graph.alone')}</Table.Td>
              </Table.Tr>
            ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function Cell({ node, text, onOpen }: { node: GraphNode; text: string; onOpen?: (id: string) => void }) {
  return (
    <>
      {onOpen ? (
        <Anchor component="button" size="sm" ta="left" onClick={() => onOpen(node.id)}>
          {node.label}
        </Anchor>
      ) : (
        <Text size="sm">{node.label}</Text>
      )}
      <Text size="xs" c="dimmed">
        {text}
      </Text>
    </>
  );
}
