import { expect, test } from 'vitest';
import type { Offering } from '@/api/offerings';
import { found } from './found';

const offering = (key: string, name: string, service: string, description = '') =>
  ({ key, name, service, description }) as Offering;
const all = [
  offering('b', 'New screen', 'work', 'Large'),
  offering('a', 'New notebook', 'work'),
  offering('c', 'Mailbox', 'mail', 'For several people'),
];
const names: Record<string, string> = { work: 'Workplace', mail: 'E-mail' };
const nameOf = (service: string) => names[service]!;

test('stands by service and name', () => {
  expect(found(all, '', nameOf).map((g) => [g.name, g.offerings.map((o) => o.key)])).toEqual([
    ['E-mail', ['c']],
    ['Workplace', ['a', 'b']],
  ]);
});

test('every word has to be somewhere, in the name of the service too', () => {
  expect(found(all, 'NEW workplace large', nameOf).flatMap((g) => g.offerings.map((o) => o.key))).toEqual(['b']);
  expect(found(all, 'new mailbox', nameOf)).toEqual([]);
});
