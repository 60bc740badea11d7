import type { ComponentType } from 'react';
import type { Me } from '@/api/session';

/** An entry of the menu. Its words stand in the messages of the frame, `app.pages.<key>`. */
export interface MenuEntry {
  key: string;
  path: string;
  /** Where it stands in the menu; smaller is higher. */
  order: number;
  offered: (me: Me) => boolean;
}

/** What a feature adds to the workspace; the frame finds it in the feature's `feature.ts`. */
export interface Feature {
  menu?: MenuEntry;
  /** The first path that fits shows its page; parts of the path such as `:number` are the page's props. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each page names the parts of its own path
  routes: { path: string; page: ComponentType<any> }[];
}

/** Whether the person sees and works the work items of a practice, beyond the own ones. */
export function practises(me: Me, practice: string): boolean {
  return me.practices.includes('*') || me.practices.includes(practice);
}

/** Whether the person is in one of the groups. */
export function isIn(me: Me, ...groups: string[]): boolean {
  return groups.some((group) => me.groups.includes(group));
}
