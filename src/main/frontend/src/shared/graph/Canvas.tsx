import { useComputedColorScheme } from '@mantine/core';
import type { Core } from 'cytoscape';
import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import type { GraphNode } from '@/shared/GraphView';
import { beside, choose, draw, restyle, reveal, showWhole, zoomBy } from './drawing';
import classes from './Graph.module.css';
import type { DrawnGraph } from './model';

interface Props {
  label: string;
  help: string;
  graph: DrawnGraph;
  height: number;
  explain: (node: GraphNode) => string;
  chosen: string | null;
  onChoose: (id: string | null) => void;
  onOpen?: (id: string) => void;
  drawing: RefObject<Core | null>;
}

/** The picture. By keyboard: arrows go from node to node, Enter opens, plus and minus zoom, 0 shows everything. */
export function Canvas({ label, help, graph, height, explain, chosen, onChoose, onOpen, drawing }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const scheme = useComputedColorScheme('light');
  const drawn = JSON.stringify([graph, graph.nodes.map(explain)]);
  const calls = useRef({ graph, explain, onChoose, onOpen });
  useEffect(() => {
    calls.current = { graph, explain, onChoose, onOpen };
  });
  useEffect(() => {
    const core = draw(place.current!, calls.current.graph, calls.current.explain);
    drawing.current = core;
    core.on('tap', (event) => calls.current.onChoose(event.target === core ? null : event.target.isNode() ? event.target.id() : null));
    core.on('dbltap', 'node', (event) => calls.current.onOpen?.(event.target.id()));
    const seen = new ResizeObserver(() => core.resize());
    seen.observe(place.current!);
    return () => {
      seen.disconnect();
      drawing.current = null;
      core.destroy();
    };
  }, [drawn, drawing]);
  useEffect(() => {
    if (drawing.current) restyle(drawing.current, place.current!);
  }, [scheme, drawing]);
  useEffect(() => {
    if (drawing.current) choose(drawing.current, calls.current.graph, chosen);
  }, [chosen, drawn, drawing]);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The wheel scrolls the page; with Ctrl it zooms the picture.
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey) event.stopPropagation();
    };
    const at = frame.current!;
    at.addEventListener('wheel', wheel, { capture: true, passive: true });
    return () => at.removeEventListener('wheel', wheel, { capture: true });
  }, []);
  const onKey = (event: KeyboardEvent) => {
    const core = drawing.current;
    if (!core || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = beside(core, chosen, event.key);
    if (next) {
      onChoose(next);
      reveal(core, next);
    } else if (event.key === 'Enter' && chosen) onOpen?.(chosen);
    else if (event.key === 'Escape' && chosen) onChoose(null);
    else if (event.key === '+') zoomBy(core, 1.25);
    else if (event.key === '-') zoomBy(core, 0.8);
    else if (event.key === '0') showWhole(core);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={frame}
      className={classes.frame}
      role="region"
      aria-label={label}
      aria-description={help}
      tabIndex={0}
      onKeyDown={onKey}
      data-nodes={graph.nodes.length}
    >
      <div ref={place} className={classes.canvas} style={{ height }} />
    </div>
  );
}
