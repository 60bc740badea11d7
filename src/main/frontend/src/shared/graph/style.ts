import type { StylesheetJson } from 'cytoscape';

/** The colours of the page as the canvas understands them: a probe in the page resolves what the style sheets say. */
function colours(place: HTMLElement) {
  const probe = place.appendChild(document.createElement('span'));
  const read = (light: string, dark: string) => {
    probe.style.color = `light-dark(${light}, ${dark})`;
    return getComputedStyle(probe).color;
  };
  const shade = (name: string) => read(`var(--mantine-color-${name}-8)`, `var(--mantine-color-${name}-4)`);
  const found = {
    text: read('var(--mantine-color-text)', 'var(--mantine-color-text)'),
    ground: read('var(--attesta-surface)', 'var(--attesta-surface)'),
    box: read('#f2f5f7', '#22262d'),
    edge: read('#7b8793', '#7f8a95'),
    border: read('#94a1ad', '#5d6873'),
    accent: shade('petrol'),
    start: shade('grape'),
    affected: shade('red'),
    degraded: shade('orange'),
    candidate: shade('violet'),
  };
  probe.remove();
  return found;
}

export function styleOf(place: HTMLElement, manyEdges: boolean): StylesheetJson {
  const c = colours(place);
  const font = getComputedStyle(place).fontFamily;
  const state = (name: string, colour: string, style: 'solid' | 'double' | 'dashed', width: number) => ({
    selector: `node.${name}`,
    style: { 'border-color': colour, 'border-style': style, 'border-width': width } as const,
  });
  return [
    {
      selector: 'node',
      style: {
        shape: 'data(shape)' as 'rectangle',
        width: 184,
        height: 50,
        label: 'data(text)',
        color: c.text,
        'background-color': c.box,
        'border-color': c.border,
        'border-width': 1.5,
        'font-family': font,
        'font-size': 12,
        'line-height': 1.25,
        'text-valign': 'center',
        'text-wrap': 'wrap',
        'text-max-width': '172px',
      },
    },
    state('start', c.start, 'solid', 4),
    state('affected', c.affected, 'solid', 3),
    state('degraded', c.degraded, 'dashed', 3),
    state('service', c.accent, 'double', 5),
    state('candidate', c.candidate, 'dashed', 3),
    {
      selector: 'edge',
      style: {
        width: 1.5,
        'line-color': c.edge,
        'target-arrow-color': c.edge,
        'target-arrow-shape': 'triangle',
        'arrow-scale': 0.9,
        'curve-style': 'bezier',
        label: manyEdges ? '' : 'data(text)',
        color: c.text,
        'font-family': font,
        'font-size': 10,
        'text-background-color': c.ground,
        'text-background-opacity': 0.9,
        'text-background-padding': '2px',
      },
    },
    { selector: '.faded', style: { opacity: 0.22 } },
    { selector: 'edge.path', style: { width: 3, 'line-color': c.accent, 'target-arrow-color': c.accent, label: 'data(text)' } },
    { selector: 'node.chosen', style: { 'outline-color': c.accent, 'outline-width': 4, 'outline-offset': 3 } },
  ];
}
