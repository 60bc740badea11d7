import { lazy, type ComponentType } from 'react';
import { loadMessages } from '@/i18n';

/** A page that is loaded, with the messages of its feature and those it shares with others, when it is opened first. */
export function lazyPage<P>(feature: string, load: () => Promise<{ default: ComponentType<P> }>, ...shared: string[]) {
  return lazy(async () => {
    const [page] = await Promise.all([load(), ...[feature, ...shared].map(loadMessages)]);
    return page;
  });
}
