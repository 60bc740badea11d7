import { describe, expect, it } from 'vitest';
import { namesIn, tellingNames, withNames } from './namedTexts';

const text = (told: string, names?: string) => ({ type: 'text', text: told, properties: names ? { names } : undefined });

describe('what texts of a form tell by name', () => {
  it('is what every work item has, fields that pick, and what a text lists', () => {
    const schema = {
      components: [text('x', 'leader=person, changes = work-items, odd=nothing'), { type: 'group', components: [{ key: 'owner', properties: { picks: 'person' } }] }],
    };
    expect(namesIn(schema)).toMatchObject({
      requester: { kind: 'person', many: false },
      service: { kind: 'service', many: false },
      leader: { kind: 'person', many: false },
      changes: { kind: 'work-item', many: true },
      owner: { kind: 'person', many: false },
    });
    expect(namesIn(schema)).not.toHaveProperty('odd');
  });

  it('leaves words in quotes, other words and conditions alone', () => {
    const form = {
      components: [
        {
          type: 'text',
          text: 'service {{if service = null then "no service" else service}} {{servicePlan}} {{plan.service}}',
          conditional: { hide: '=service = null' },
        },
      ],
    };
    expect(tellingNames(form, ['service']).components[0]).toEqual({
      type: 'text',
      text: 'service {{if serviceShown = null then "no service" else serviceShown}} {{servicePlan}} {{plan.service}}',
      conditional: { hide: '=service = null' },
    });
  });

  it('puts names beside the keys, and keys where nobody knows a name', async () => {
    const names = { requester: { kind: 'person', many: false }, items: { kind: 'configuration-item', many: true } } as const;
    const known: Record<string, string> = { anna: 'Anna Berg', 'db-1': 'Orders' };
    const told = await withNames({ requester: 'anna', items: 'db-1, db-2' }, names, (_, key) => Promise.resolve(known[key] ?? null));
    expect(told).toEqual({ requester: 'anna', requesterShown: 'Anna Berg', items: 'db-1, db-2', itemsShown: 'Orders, db-2' });
  });
});
