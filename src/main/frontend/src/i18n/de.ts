import { merge } from './merge';

export const messages = merge(
  import.meta.glob<Record<string, unknown>>('../**/messages/de.json', { eager: true, import: 'default' }),
);
