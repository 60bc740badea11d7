import { useEffect } from 'react';

/** Names the page in the tab and in the history of the browser. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title ? `${title} · Attesta` : 'Attesta';
  }, [title]);
}
