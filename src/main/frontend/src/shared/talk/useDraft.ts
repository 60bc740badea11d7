import { useRef, useState } from 'react';

export interface Draft {
  text: string;
  internal: boolean;
}

const EMPTY: Draft = { text: '', internal: false };

// Kept while the page is open: what somebody types is still there after a look at another tab or page.
const kept = new Map<string, Draft>();

/** What somebody is about to say on a work item. */
export function useDraft(number: string) {
  const [draft, setDraft] = useState(kept.get(number) ?? EMPTY);
  const sent = useRef({ of: '', key: '' });
  const change = (part: Partial<Draft>) =>
    setDraft((before) => {
      const next = { ...before, ...part };
      kept.set(number, next);
      return next;
    });
  return {
    draft,
    change,
    clear: () => {
      kept.delete(number);
      setDraft(({ internal }) => ({ ...EMPTY, internal }));
    },
    /** The same for each try to send the same, so that it is said once though an answer was lost. */
    key: () => {
      const of = JSON.stringify(draft);
      if (sent.current.of !== of) sent.current = { of, key: crypto.randomUUID() };
      return sent.current.key;
    },
  };
}
