import type { Me } from '@/api/session';
import type { Feature, MenuEntry } from '@/shared/feature';

const found = import.meta.glob<Feature>('../features/*/feature.ts', { eager: true, import: 'feature' });

export const FEATURES: Feature[] = Object.values(found);

/** What the menu offers the person, in its order. */
export function menuOf(me: Me, features: Feature[] = FEATURES): MenuEntry[] {
  return features
    .flatMap((feature) => feature.menu ?? [])
    .filter((entry) => entry.offered(me))
    .sort((a, b) => a.order - b.order);
}

/** Whether the menu marks the entry as the place where the person is. */
export function isAt({ path }: Pick<MenuEntry, 'path'>, location: string): boolean {
  return location === path || (path !== '/' && location.startsWith(`${path}/`));
}
