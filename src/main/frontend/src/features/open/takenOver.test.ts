import { describe, expect, it } from 'vitest';
import { takenOver } from './takenOver';

const incident = {
  number: 'INC-000007',
  practice: 'incident',
  title: 'Tills are slow',
  service: 'point-of-sale',
  details: { configurationItems: 'till-1, till-2', category: 'software', diagnosis: 'Unknown' },
};
const field = (key: string, properties?: Record<string, string>) => ({ type: 'textfield', key, properties });

describe('what a start form takes over', () => {
  it('fills fields of the same meaning and those that name a fact', () => {
    const form = {
      components: [
        field('title'),
        { type: 'group', components: [field('service'), field('configurationItems')] },
        field('kind', { caller: 'category' }),
        field('description'),
        field('diagnosis'),
      ],
    };
    expect(takenOver(form, incident)).toEqual({
      values: { title: 'Tills are slow', service: 'point-of-sale', configurationItems: 'till-1, till-2', kind: 'software' },
      linked: false,
    });
  });

  it('names the item where the form links with one of its practice', () => {
    const form = { components: [field('incidents', { linkedFrom: 'caused-by', picks: 'work-items', picksOf: 'incident' })] };
    expect(takenOver(form, incident)).toEqual({ values: { incidents: 'INC-000007' }, linked: true });
  });

  it('names the item where the form links with one of any practice', () => {
    const form = { components: [field('origin', { link: 'related-to', picks: 'work-item' })] };
    expect(takenOver(form, incident).values).toEqual({ origin: 'INC-000007' });
  });

  it('leaves links with other practices alone', () => {
    const form = { components: [field('release', { link: 'released-by', picks: 'work-item', picksOf: 'release' })] };
    expect(takenOver(form, incident)).toEqual({ values: {}, linked: false });
  });
});
