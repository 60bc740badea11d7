import { expect, it } from 'vitest';
import type { CiAttribute } from '@/api/configuration';
import { entriesOf, patchOf } from './patch';
import { differences } from './values';

const attributes: CiAttribute[] = [
  { key: 'ports', type: 'INTEGER' },
  { key: 'managed', type: 'BOOLEAN' },
  { key: 'model', type: 'TEXT' },
];
const item = { key: 'sw', ciClass: 'network-device', name: 'Switch', state: 'live', attributes: { ports: 48, model: 'CX' } as never };

it('patches only what was edited, by the type of the attribute', () => {
  const before = entriesOf(item, attributes);
  expect(patchOf(before, before, attributes)).toEqual({});
  const after = { own: { ...before.own, location: 'dc-north' }, attributes: { ports: '24', managed: 'true', model: ' ' } };
  expect(patchOf(before, after, attributes)).toEqual({ location: 'dc-north', attributes: { ports: 24, managed: true, model: null } });
});

it('leaves what is no number for the service to refuse', () => {
  const before = entriesOf(item, attributes);
  const after = { ...before, attributes: { ...before.attributes, ports: 'many' } };
  expect(patchOf(before, after, attributes)).toEqual({ attributes: { ports: 'many' } });
});

it('tells two versions apart field by field', () => {
  const later = { ...item, state: 'retired', attributes: { ports: 48, kind: 'switch' } as never };
  expect(differences(item, later)).toEqual([
    { field: 'state', before: 'live', after: 'retired' },
    { field: 'attributes.kind', before: null, after: 'switch' },
    { field: 'attributes.model', before: 'CX', after: null },
  ]);
});
