import cytoscape, { type Core, type ElementDefinition } from 'cytoscape';
import dagre from 'cytoscape-dagre';
import type { GraphNode } from '@/shared/GraphView';
import { onPathOf, type DrawnGraph } from './model';
import { shapeOf } from './shapes';
import { styleOf } from './style';

cytoscape.use(dagre);

/** Texts can be read from this scale on. */
const READABLE = 0.75;
const MARGIN = 24;
const LARGEST = 1.1;
const LONGEST_LABEL = 27;
const MANY_EDGES = 80;

const shorten = (text: string) => (text.length > LONGEST_LABEL ? `${text.slice(0, LONGEST_LABEL - 1)}…` : text);

function elements({ nodes, edges }: DrawnGraph, explain: (node: GraphNode) => string): ElementDefinition[] {
  return [
    ...nodes.map((node) => ({
      data: { id: node.id, shape: shapeOf(node.kind), text: `${shorten(node.label)}\n${explain(node)}` },
      classes: node.state,
    })),
    ...edges.map((edge) => ({ data: { source: edge.from, target: edge.to, text: edge.label ?? '' } })),
  ];
}

export function draw(place: HTMLElement, graph: DrawnGraph, explain: (node: GraphNode) => string): Core {
  const drawing = cytoscape({
    container: place,
    elements: elements(graph, explain),
    style: styleOf(place, graph.edges.length > MANY_EDGES),
    minZoom: 0.05,
    maxZoom: 2.5,
    autoungrabify: true,
    boxSelectionEnabled: false,
    layout: { name: 'dagre', rankDir: 'LR', nodeSep: 18, rankSep: 90, animate: false } as never,
  });
  showWhole(drawing);
  const start = drawing.nodes('.start').first();
  if (drawing.zoom() < READABLE && start.nonempty()) {
    drawing.zoom(READABLE);
    drawing.center(start);
    keepFilled(drawing);
  }
  return drawing;
}

/** Moves the picture so that it leaves no room empty that it could fill. */
function keepFilled(drawing: Core): void {
  const box = drawing.elements().renderedBoundingBox();
  const shift = (from: number, to: number, room: number) =>
    to - from <= room - 2 * MARGIN ? (room - from - to) / 2 : Math.min(0, MARGIN - from) || Math.max(0, room - MARGIN - to);
  drawing.panBy({ x: shift(box.x1, box.x2, drawing.width()), y: shift(box.y1, box.y2, drawing.height()) });
}

export function restyle(drawing: Core, place: HTMLElement): void {
  drawing.style(styleOf(place, drawing.edges().length > MANY_EDGES));
}

export function showWhole(drawing: Core): void {
  drawing.fit(undefined, MARGIN);
  if (drawing.zoom() > LARGEST) {
    drawing.zoom(LARGEST);
    drawing.center();
  }
}

export function zoomBy(drawing: Core, factor: number): void {
  drawing.zoom({
    level: drawing.zoom() * factor,
    renderedPosition: { x: drawing.width() / 2, y: drawing.height() / 2 },
  });
}

/** Marks the chosen node and its path; what is not on the path steps back. */
export function choose(drawing: Core, graph: DrawnGraph, id: string | null): void {
  drawing.batch(() => {
    drawing.elements().removeClass('faded path chosen');
    if (id === null) return;
    const path = onPathOf(id, graph.edges);
    drawing.nodes().filter((node) => !path.has(node.id())).addClass('faded');
    drawing.edges().forEach((edge) => {
      const on = path.has(edge.source().id()) && path.has(edge.target().id());
      edge.addClass(on ? 'path' : 'faded');
    });
    drawing.getElementById(id).addClass('chosen');
  });
}

/** Brings a node into view without moving when it is there already. */
export function reveal(drawing: Core, id: string): void {
  const box = drawing.getElementById(id).renderedBoundingBox();
  const out = box.x1 < 0 || box.y1 < 0 || box.x2 > drawing.width() || box.y2 > drawing.height();
  if (out) drawing.center(drawing.getElementById(id));
}

const WAYS: Record<string, [number, number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/** The node that an arrow key leads to: the nearest in that direction, or the first one when none is chosen. */
export function beside(drawing: Core, id: string | null, key: string): string | null {
  const way = WAYS[key];
  if (!way) return null;
  if (id === null) return (drawing.nodes('.start').first().id() ?? drawing.nodes().first().id()) || null;
  const at = drawing.getElementById(id).position();
  let best: { id: string; far: number } | null = null;
  drawing.nodes().forEach((node) => {
    const to = node.position();
    const along = (to.x - at.x) * way[0] + (to.y - at.y) * way[1];
    const across = Math.abs((to.x - at.x) * way[1]) + Math.abs((to.y - at.y) * way[0]);
    const far = along + 2 * across;
    if (along > 1 && (best === null || far < best.far)) best = { id: node.id(), far };
  });
  return (best as { id: string } | null)?.id ?? id;
}
