/** Which rows are chosen, and from which row a range goes on. */
export interface Selection {
  chosen: ReadonlySet<string>;
  anchor?: string;
}

export const NONE: Selection = { chosen: new Set() };

/** Chooses a row, or no longer; with a range, all between it and the last one in the same way. */
export function toggled(selection: Selection, ids: string[], id: string, range: boolean): Selection {
  const chosen = new Set(selection.chosen);
  const wanted = !chosen.has(id);
  const from = range && selection.anchor !== undefined ? ids.indexOf(selection.anchor) : -1;
  const to = ids.indexOf(id);
  const concerned = from < 0 ? [id] : ids.slice(Math.min(from, to), Math.max(from, to) + 1);
  for (const one of concerned) {
    if (wanted) chosen.add(one);
    else chosen.delete(one);
  }
  return { chosen, anchor: id };
}
