import type { GraphEdge, GraphNode } from '@/shared/GraphView';

/** More than these take the browser too long to lay out, and nobody to read. */
export const MOST = 500;

export interface DrawnGraph {
  nodes: GraphNode[];
  edges: GraphEdge[];
  /** How many nodes are left out. */
  left: number;
}

/** Leaves out what is farthest from the start, and edges whose end is missing. */
export function cut(nodes: GraphNode[], edges: GraphEdge[], most = MOST): DrawnGraph {
  const known = new Map(nodes.map((node) => [node.id, node]));
  const whole = edges.filter((edge) => known.has(edge.from) && known.has(edge.to));
  const taken = known.size <= most ? known : nearest(known, whole, most);
  return {
    nodes: [...taken.values()],
    edges: whole.filter((edge) => taken.has(edge.from) && taken.has(edge.to)),
    left: known.size - taken.size,
  };
}

function nearest(known: Map<string, GraphNode>, edges: GraphEdge[], most: number): Map<string, GraphNode> {
  const beside = neighbours(edges);
  const starts = [...known.values()].filter((node) => node.state === 'start');
  const queue = [...starts, ...known.values()].map((node) => node.id);
  const taken = new Map<string, GraphNode>();
  const wave = starts.length > 0 ? starts.map((node) => node.id) : queue.slice(0, 1);
  for (const id of spread(wave, beside, queue)) {
    if (taken.size === most) break;
    taken.set(id, known.get(id)!);
  }
  return taken;
}

/** All nodes: those reached from the wave first, the nearest before the others. */
function* spread(wave: string[], beside: Map<string, string[]>, all: string[]): Generator<string> {
  const seen = new Set(wave);
  const queue = [...wave];
  for (const at of queue) {
    yield at;
    for (const next of beside.get(at) ?? []) {
      if (!seen.has(next)) {
        seen.add(next);
        queue.push(next);
      }
    }
  }
  for (const id of all) if (!seen.has(id)) yield id;
}

function neighbours(edges: GraphEdge[]): Map<string, string[]> {
  const beside = new Map<string, string[]>();
  const add = (from: string, to: string) => beside.set(from, [...(beside.get(from) ?? []), to]);
  edges.forEach((edge) => {
    add(edge.from, edge.to);
    add(edge.to, edge.from);
  });
  return beside;
}

/** The node, everything that leads to it and everything it leads to. */
export function onPathOf(id: string, edges: GraphEdge[]): Set<string> {
  const reach = (from: 'from' | 'to', to: 'from' | 'to') => {
    const seen = new Set([id]);
    for (const at of seen) edges.filter((edge) => edge[from] === at).forEach((edge) => seen.add(edge[to]));
    return seen;
  };
  return new Set([...reach('from', 'to'), ...reach('to', 'from')]);
}

/** `virtual-machine` as people write it. */
export function kindText(kind: string): string {
  const words = kind.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
