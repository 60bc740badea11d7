/** One entry of the menu. */
export interface Destination {
  path: string;
  key: string;
}

export const DESTINATIONS: Destination[] = [
  { path: '/', key: 'inbox' },
  { path: '/work-items', key: 'workItems' },
  { path: '/open', key: 'open' },
];

/** Whether the menu marks the destination as the place where the person is. */
export function isAt(destination: Destination, location: string): boolean {
  const { path } = destination;
  return location === path || (path !== '/' && location.startsWith(`${path}/`));
}
