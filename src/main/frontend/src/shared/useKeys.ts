import { useEffect, useRef } from 'react';

export type Keys = Record<string, (event: KeyboardEvent) => void>;

let off = false;

/** People who speak to their machine, or press keys by mistake, can do without keys of one letter. */
export const singleKeys = {
  areOff: () => off,
  switch: (to: boolean) => {
    off = !to;
  },
};

const WRITES = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], [role=dialog], [role=menu], [role=combobox]';

/** Keys without modifiers, as long as the person neither types nor is in a dialog. */
export function useKeys(keys: Keys): void {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest(WRITES)) return;
      if (off && event.key.length === 1) return;
      const name = event.key === ' ' ? 'Space' : event.key;
      current.current[name]?.(event);
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
}
