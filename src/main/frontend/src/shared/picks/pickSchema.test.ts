import { describe, expect, it } from 'vitest';
import { keysIn, picking, PICK_TYPE, withPickers } from './pickSchema';

describe('pickers of a form', () => {
  it('knows kinds in the singular for one and in the plural for several', () => {
    expect(picking('person')).toEqual({ kind: 'person', many: false });
    expect(picking('people')).toEqual({ kind: 'person', many: true });
    expect(picking('configuration-items')).toEqual({ kind: 'configuration-item', many: true });
    expect(picking('planet')).toBeUndefined();
    expect(picking(undefined)).toBeUndefined();
  });

  it('stand where fields name things, in groups too, and leave how a key is written to the service', () => {
    const named = { type: 'textfield', key: 'service', properties: { picks: 'service' }, validate: { required: true, pattern: '^x$' } };
    const plain = { type: 'textfield', key: 'title', validate: { pattern: '^y$' } };
    const form = withPickers({ components: [{ type: 'group', components: [named] }, plain] });
    expect(form.components[0]).toMatchObject({ components: [{ type: PICK_TYPE, key: 'service', validate: { required: true, pattern: undefined } }] });
    expect(form.components[1]).toEqual(plain);
  });

  it('reads keys however they are separated, each once', () => {
    expect(keysIn('a, b;c\nd  a')).toEqual(['a', 'b', 'c', 'd']);
    expect(keysIn('')).toEqual([]);
  });
});
