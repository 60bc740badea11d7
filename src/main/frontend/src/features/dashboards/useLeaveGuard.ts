import { useEffect, useState } from 'react';

/** While something is unsaved, asks before the window is closed or a link leads away; the link that was chosen, else undefined. */
export function useLeaveGuard(unsaved: boolean): { asked: string | undefined; stay: () => void } {
  const [asked, ask] = useState<string>();
  useEffect(() => {
    if (!unsaved) return;
    const closing = (event: BeforeUnloadEvent) => event.preventDefault();
    const leaving = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
      if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || link.target === '_blank') return;
      if (link.origin !== window.location.origin || link.getAttribute('href')!.startsWith('#')) return;
      event.preventDefault();
      event.stopPropagation();
      ask(link.pathname.replace(/^\/app(?=\/|$)/, '') + link.search);
    };
    window.addEventListener('beforeunload', closing);
    document.addEventListener('click', leaving, true);
    return () => {
      window.removeEventListener('beforeunload', closing);
      document.removeEventListener('click', leaving, true);
    };
  }, [unsaved]);
  return { asked, stay: () => ask(undefined) };
}
