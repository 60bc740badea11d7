import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn.css';
import './bpmn.css';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { useEffect, useRef } from 'react';

interface Props {
  xml: string;
  active: string[];
  visited: string[];
  label: string;
}

interface Canvas {
  zoom(to: 'fit-viewport'): void;
  addMarker(element: string, marker: string): void;
}

/** A BPMN diagram to look at: the open steps and the path taken are marked. */
export function BpmnView({ xml, active, visited, label }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const marks = JSON.stringify([visited, active]);
  useEffect(() => {
    const viewer = new NavigatedViewer({ container: place.current! });
    let gone = false;
    void viewer.importXML(xml).then(() => {
      if (gone) return;
      const canvas = viewer.get<Canvas>('canvas');
      const known = viewer.get<{ get(id: string): unknown }>('elementRegistry');
      const [path, open] = JSON.parse(marks) as [string[], string[]];
      canvas.zoom('fit-viewport');
      path.filter((id) => known.get(id)).forEach((id) => canvas.addMarker(id, 'attesta-visited'));
      open.filter((id) => known.get(id)).forEach((id) => canvas.addMarker(id, 'attesta-active'));
    });
    return () => {
      gone = true;
      viewer.destroy();
    };
  }, [xml, marks]);
  return <div ref={place} className="attesta-bpmn" role="region" aria-label={label} tabIndex={0} />;
}
