import type { Neighbourhood, RelationType } from '@/api/configuration';
import type { Hit, Impact } from '@/api/impact';
import type { GraphEdge, GraphNode } from '../GraphView';

export interface DrawnParts {
  nodes: GraphNode[];
  edges: GraphEdge[];
}

export function neighbourhoodGraph(found: Neighbourhood): DrawnParts {
  const nodes = (found.items ?? []).map(
    (item): GraphNode => ({
      id: item.key!,
      label: item.name!,
      kind: item.ciClass!,
      state: item.depth === 0 ? 'start' : undefined,
    }),
  );
  const edges = (found.relations ?? []).map((relation) => ({
    from: relation.from!,
    to: relation.to!,
    label: relation.redundancyGroup ? `${relation.label} (${relation.redundancyGroup})` : relation.label,
  }));
  return { nodes, edges };
}

/** What is known of an item that was asked about, which is not among its own hits. */
export interface Start {
  key: string;
  name: string;
  ciClass: string;
}

/** The paths of an impact as one graph: from what fails, at the left, to what is hit. */
export function impactGraph(found: Impact, starts: Start[], types: RelationType[]): DrawnParts {
  const services = new Set(found.services);
  const state = (hit: Hit) => (hit.degraded ? 'degraded' : services.has(hit.key!) ? 'service' : 'affected');
  return paths(found.hits ?? [], starts, state, (step) => ({
    from: step.from!,
    to: step.to!,
    label: causes(step.relation!, types),
  }));
}

/** The same for root candidates: from a candidate, at the left, to what was hit. */
export function rootGraph(hits: Hit[], starts: Start[], types: RelationType[]): DrawnParts {
  return paths(hits, starts, () => 'candidate', (step) => ({
    from: step.to!,
    to: step.from!,
    label: causes(step.relation!, types),
  }));
}

type Step = NonNullable<Hit['path']>[number];

function paths(hits: Hit[], starts: Start[], state: (hit: Hit) => GraphNode['state'], edge: (step: Step) => GraphEdge): DrawnParts {
  const nodes = new Map<string, GraphNode>();
  starts.forEach(({ key, name, ciClass }) => nodes.set(key, { id: key, label: name, kind: ciClass, state: 'start' }));
  hits.forEach((hit) => {
    if (!nodes.has(hit.key!)) nodes.set(hit.key!, { id: hit.key!, label: hit.name!, kind: hit.ciClass!, state: state(hit) });
  });
  const edges = new Map<string, GraphEdge>();
  for (const step of hits.flatMap((hit) => hit.path ?? [])) {
    edges.set([step.from, step.relation, step.to].join(' '), edge(step));
    for (const id of [step.from!, step.to!]) if (!nodes.has(id)) nodes.set(id, { id, label: id, kind: '' });
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()] };
}

/** How the relation reads from the end that fails first. */
function causes(key: string, types: RelationType[]): string {
  const type = types.find((one) => one.key === key);
  return (type?.propagates === 'TO_SOURCE' ? type.inverseName : type?.name) ?? key;
}
