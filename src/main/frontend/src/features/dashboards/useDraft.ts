import { useState } from 'react';
import { useDashboardSaving, type Dashboard } from '@/api/dashboards';
import { bodyOf, draftOf, isChanged, type Draft } from './draft';
import { drafts } from './drafts';

/** What is being built of a dashboard; leaving the page by the browser's own buttons does not lose it. */
export function useDraft(known: Dashboard) {
  const id = String(known.id);
  const kept = drafts.get(id);
  // What changes belong to is the version they began with, also when a newer one is read meanwhile.
  const [base, setBase] = useState(kept?.base ?? known);
  const [draft, setDraft] = useState<Draft>(kept?.draft ?? draftOf(known));
  const saving = useDashboardSaving();
  const unsaved = isChanged(draft, base);
  const become = (next: Draft) => {
    setDraft(next);
    if (isChanged(next, base)) drafts.set(id, { base, draft: next });
    else drafts.delete(id);
  };
  const discard = (board: Dashboard = base) => {
    drafts.delete(id);
    saving.reset();
    setBase(board);
    setDraft(draftOf(board));
  };
  const save = (then: () => void) =>
    saving.mutate(
      { board: base, body: bodyOf(draft, base) },
      {
        onSuccess: (saved) => {
          discard(saved);
          then();
        },
      },
    );
  return { draft, base, become, unsaved, restored: !!kept, saving, save, discard };
}
