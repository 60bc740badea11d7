import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '@/i18n';
import classes from './files.module.css';

const carriesFiles = (data: DataTransfer | null) => data?.types.includes('Files') ?? false;

/** Whether a paste means the files: where text comes with them into a field, the text is meant. */
export function pastedFiles(event: { clipboardData: DataTransfer | null; target: EventTarget | null }): File[] {
  const data = event.clipboardData;
  const field = event.target instanceof HTMLElement && event.target.matches('input, textarea');
  if (!data || (field && data.types.includes('text/plain'))) return [];
  return [...data.files];
}

/** Takes files that are dragged onto the page or pasted into it. */
export function DropTarget({ onFiles }: { onFiles: (files: File[]) => void }) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  const taken = useRef(onFiles);
  taken.current = onFiles;
  useEffect(() => {
    const drag = (event: DragEvent) => {
      if (!carriesFiles(event.dataTransfer)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      // Only what leaves the window has no place it goes to.
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event.dataTransfer)) return;
      event.preventDefault();
      setOver(false);
      taken.current([...event.dataTransfer!.files]);
    };
    const paste = (event: ClipboardEvent) => {
      const files = event.defaultPrevented ? [] : pastedFiles(event);
      if (files.length === 0) return;
      event.preventDefault();
      taken.current(files);
    };
    const page = new AbortController();
    const options = { signal: page.signal };
    document.addEventListener('dragover', drag, options);
    document.addEventListener('dragleave', leave, options);
    document.addEventListener('drop', drop, options);
    document.addEventListener('paste', paste, options);
    return () => page.abort();
  }, []);
  return over ? <div className={classes.drop}>{t('files.drop')}</div> : null;
}
