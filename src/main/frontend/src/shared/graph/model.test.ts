import { expect, it } from 'vitest';
import type { GraphNode } from '@/shared/GraphView';
import { cut, onPathOf } from './model';

const node = (id: string, state?: GraphNode['state']): GraphNode => ({ id, label: id, kind: 'server', state });
const edge = (from: string, to: string) => ({ from, to });

it('keeps what is nearest to the start and tells how much is left out', () => {
  const nodes = ['far', 'a', 'b', 'alone'].map((id) => node(id)).concat(node('s', 'start'));
  const graph = cut(nodes, [edge('s', 'a'), edge('b', 's'), edge('a', 'far')], 3);
  expect(graph.nodes.map(({ id }) => id)).toEqual(['s', 'a', 'b']);
  expect(graph.edges).toEqual([edge('s', 'a'), edge('b', 's')]);
  expect(graph.left).toBe(2);
});

it('draws everything that fits, without edges that lead nowhere', () => {
  const graph = cut([node('a'), node('b')], [edge('a', 'b'), edge('b', 'gone')]);
  expect(graph).toEqual({ nodes: [node('a'), node('b')], edges: [edge('a', 'b')], left: 0 });
});

it('finds both sides of a path, cycles included, but not what stands beside it', () => {
  const edges = [edge('a', 'b'), edge('b', 'c'), edge('c', 'b'), edge('a', 'x')];
  expect([...onPathOf('b', edges)].sort()).toEqual(['a', 'b', 'c']);
});
