import { Center, Loader } from '@mantine/core';
import { Suspense } from 'react';
import { lazyPage } from './lazyPage';

/** How a node stands to the question; it is told by border, mark and word. */
export type GraphState = 'start' | 'affected' | 'degraded' | 'service' | 'candidate';

export interface GraphNode {
  id: string;
  label: string;
  /** Key of the class: shape, and the small text below the label. */
  kind: string;
  state?: GraphState;
  criticality?: string;
}

export interface GraphEdge {
  from: string;
  to: string;
  /** What the relation is called, read from `from` to `to`. */
  label?: string;
}

export interface GraphProps {
  /** Name of the region, for those who do not see it. */
  label: string;
  nodes: GraphNode[];
  edges: GraphEdge[];
  onOpen?: (id: string) => void;
  height?: number;
}

const Graph = lazyPage<GraphProps>('graph', () => import('./graph/Graph'));

/** Things and how they hang together, from left to right, as a picture or as a table. At most 500 things are drawn. */
export function GraphView(props: GraphProps) {
  return (
    <Suspense
      fallback={
        <Center h={props.height ?? 420}>
          <Loader />
        </Center>
      }
    >
      <Graph {...props} />
    </Suspense>
  );
}
