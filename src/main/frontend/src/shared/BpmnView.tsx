import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn.css';
import './bpmn.css';
import { Button, Group } from '@mantine/core';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { useEffect, useRef } from 'react';
import { useTranslation } from '@/i18n';

interface Props {
  xml: string;
  active: string[];
  visited: string[];
  label: string;
  /** A number at an element, with what it says in words; where work is now it stands out. */
  counts?: Record<string, { text: string; words: string; busy: boolean }>;
  /** Told which element was clicked. */
  onSelect?: (element: string) => void;
}

interface Events {
  on(event: 'element.click', heard: (event: { element: { id: string } }) => void): void;
}

interface Overlays {
  add(element: string, overlay: { position: { top: number; right: number }; html: HTMLElement }): void;
}

function badge({ text, words, busy }: { text: string; words: string; busy: boolean }): HTMLElement {
  const shown = document.createElement('span');
  shown.className = 'attesta-count';
  shown.dataset.busy = String(busy);
  shown.textContent = text;
  shown.title = words;
  return shown;
}

interface Canvas {
  zoom(to: 'fit-viewport' | number, center?: 'auto'): number;
  scrollToElement(element: string): void;
  addMarker(element: string, marker: string): void;
}

/** Texts of a diagram can be read from this scale on. */
const READABLE = 0.8;

function showStep(canvas: Canvas, step: string): void {
  canvas.zoom(READABLE, 'auto');
  canvas.scrollToElement(step);
}

/** A BPMN diagram to look at: the open steps and the path taken are marked. */
export function BpmnView({ xml, active, visited, label, counts, onSelect }: Props) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const shown = useRef<{ canvas: Canvas; step?: string } | null>(null);
  const told = useRef(onSelect);
  told.current = onSelect;
  const marks = JSON.stringify([visited, active, counts ?? {}]);
  useEffect(() => {
    const viewer = new NavigatedViewer({ container: place.current! });
    let gone = false;
    viewer.get<Events>('eventBus').on('element.click', ({ element }) => told.current?.(element.id));
    void viewer.importXML(xml).then(() => {
      if (gone) return;
      const canvas = viewer.get<Canvas>('canvas');
      const known = viewer.get<{ get(id: string): { children?: unknown[] } | undefined }>('elementRegistry');
      // What stands around a step is left as it is, or the step would not stand out.
      const isStep = (id: string) => known.get(id)?.children?.length === 0;
      const [path, open, numbers] = JSON.parse(marks) as [string[], string[], NonNullable<Props['counts']>];
      path.filter(isStep).forEach((id) => canvas.addMarker(id, 'attesta-visited'));
      const steps = open.filter(isStep);
      steps.forEach((id) => canvas.addMarker(id, 'attesta-active'));
      const overlays = viewer.get<Overlays>('overlays');
      Object.entries(numbers)
        .filter(([id]) => known.get(id))
        .forEach(([id, count]) => overlays.add(id, { position: { top: -12, right: 12 }, html: badge(count) }));
      shown.current = { canvas, step: steps[0] };
      const scale = canvas.zoom('fit-viewport', 'auto');
      if (scale < READABLE && steps[0] && Object.keys(numbers).length === 0) showStep(canvas, steps[0]);
    });
    return () => {
      gone = true;
      shown.current = null;
      viewer.destroy();
    };
  }, [xml, marks]);
  return (
    <>
      <div ref={place} className="attesta-bpmn" role="region" aria-label={label} tabIndex={0} />
      <Group gap="xs" mt="xs" className="no-print">
        <Button variant="default" size="compact-sm" onClick={() => shown.current?.canvas.zoom('fit-viewport', 'auto')}>
          {t('shared.diagram.whole')}
        </Button>
        {active.length > 0 && !counts && (
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => shown.current?.step && showStep(shown.current.canvas, shown.current.step)}
          >
            {t('shared.diagram.step')}
          </Button>
        )}
      </Group>
    </>
  );
}
