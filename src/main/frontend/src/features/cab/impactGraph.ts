import type { Assessment } from '@/api/board';
import type { GraphEdge, GraphNode } from '@/shared/GraphView';

/** What the shortest paths to the services make up together. */
export function impactGraph(assessment: Assessment): { nodes: GraphNode[]; edges: GraphEdge[] } {
  const nodes = new Map<string, GraphNode>();
  const edges = new Map<string, GraphEdge>();
  for (const service of assessment.services ?? []) {
    nodes.set(service.service!, {
      id: service.service!,
      label: service.name ?? service.service!,
      kind: 'business-service',
      state: service.degraded ? 'degraded' : 'service',
      criticality: service.criticality ?? undefined,
    });
  }
  for (const { path = [] } of assessment.services ?? []) {
    path.forEach(({ from, relation, to }, index) => {
      if (!nodes.has(from!)) nodes.set(from!, { id: from!, label: from!, kind: '', state: index === 0 ? 'start' : 'affected' });
      if (!nodes.has(to!)) nodes.set(to!, { id: to!, label: to!, kind: '', state: 'affected' });
      edges.set(`${from} ${to}`, { from: from!, to: to!, label: (relation ?? '').replaceAll('-', ' ') });
    });
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()] };
}
