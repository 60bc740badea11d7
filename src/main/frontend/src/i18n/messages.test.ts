import { expect, it } from 'vitest';
import { merge, type Messages } from './merge';

const english = merge(import.meta.glob<Messages>('../**/messages/en.json', { eager: true, import: 'default' }));
const german = merge(import.meta.glob<Messages>('../**/messages/de.json', { eager: true, import: 'default' }));

const keys = (value: unknown, at = ''): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, part]) => keys(part, `${at}.${key}`))
    : [at];

it('has every message in both languages', () => {
  expect(keys(english).length).toBeGreaterThan(100);
  expect(keys(german).sort()).toEqual(keys(english).sort());
});
