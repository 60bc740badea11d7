import type { Css } from 'cytoscape';

/** One shape for each class that comes with the product; all of them leave room for a line of text. */
const SHAPES: Record<string, Css.NodeShape> = {
  'business-service': 'round-hexagon',
  application: 'round-rectangle',
  middleware: 'round-octagon',
  database: 'barrel',
  server: 'rectangle',
  'virtual-machine': 'cut-rectangle',
  hypervisor: 'bottom-round-rectangle',
  'network-device': 'octagon',
  storage: 'barrel',
  site: 'ellipse',
  rack: 'rectangle',
  certificate: 'round-tag',
  document: 'cut-rectangle',
};

export function shapeOf(kind: string): Css.NodeShape {
  return SHAPES[kind] ?? 'round-rectangle';
}
