import type { Dashboard, DashboardBody, Widget } from '@/api/dashboards';

/** A dashboard while it is edited. */
export interface Draft {
  name: string;
  widgets: Widget[];
  /** What was taken away last, and from where. */
  removed?: { widget: Widget; at: number };
}

export const MOST_WIDGETS = 24;

export const draftOf = (board: Dashboard): Draft => ({ name: board.name ?? '', widgets: board.widgets ?? [] });

/** Its name in the languages it came with, as long as nobody has called it otherwise. */
export function bodyOf(draft: Draft, board: Dashboard): DashboardBody {
  const renamed = draft.name.trim() !== board.name;
  return { name: draft.name.trim(), translations: renamed ? {} : board.translations, groups: board.groups, widgets: draft.widgets };
}

export function isChanged(draft: Draft, board: Dashboard): boolean {
  return draft.name !== board.name || JSON.stringify(draft.widgets) !== JSON.stringify(board.widgets ?? []);
}

/** Puts the widget in the place of the one of the same id, or last. */
export function put(draft: Draft, widget: Widget): Draft {
  const known = draft.widgets.some((one) => one.id === widget.id);
  const widgets = known ? draft.widgets.map((one) => (one.id === widget.id ? widget : one)) : [...draft.widgets, widget];
  return { ...draft, widgets };
}

export function remove(draft: Draft, id: string): Draft {
  const at = draft.widgets.findIndex((one) => one.id === id);
  if (at < 0) return draft;
  return { ...draft, widgets: draft.widgets.filter((one) => one.id !== id), removed: { widget: draft.widgets[at]!, at } };
}

/** Brings back, to its place, what was taken away last. */
export function undo(draft: Draft): Draft {
  if (!draft.removed) return draft;
  const widgets = [...draft.widgets];
  widgets.splice(draft.removed.at, 0, draft.removed.widget);
  return { ...draft, widgets, removed: undefined };
}

/** Moves a widget to a place, counted from 0; beyond the ends it stays at them. */
export function move(draft: Draft, id: string, to: number): Draft {
  const from = draft.widgets.findIndex((one) => one.id === id);
  const place = Math.max(0, Math.min(draft.widgets.length - 1, to));
  if (from < 0 || place === from) return draft;
  const widgets = [...draft.widgets];
  widgets.splice(place, 0, ...widgets.splice(from, 1));
  return { ...draft, widgets };
}

/** Wider or higher by so much, within one to four. */
export function resize(draft: Draft, id: string, side: 'width' | 'height', by: number): Draft {
  return {
    ...draft,
    widgets: draft.widgets.map((one) => (one.id === id ? { ...one, [side]: Math.max(1, Math.min(4, (one[side] ?? 1) + by)) } : one)),
  };
}

/** An id that no widget has. */
export function freshId(widgets: Widget[]): string {
  const taken = new Set(widgets.map((one) => one.id));
  let at = widgets.length + 1;
  while (taken.has(`w${at}`)) at++;
  return `w${at}`;
}
