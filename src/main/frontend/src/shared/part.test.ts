import { expect, it } from 'vitest';
import { part } from './part';

const me = { id: 'agent', groups: ['service-desk'] };

it('lets members take what lies with their group', () => {
  expect(part({ groups: ['service-desk'] }, me)).toEqual({ mine: false, shares: true, works: true });
});

it('leaves to others what they have taken or what lies with their group', () => {
  expect(part({ assignee: 'other', groups: ['service-desk'] }, me).works).toBe(false);
  expect(part({ groups: ['network-support'] }, me).works).toBe(false);
});

it('does not give back what was given to the person alone', () => {
  expect(part({ assignee: 'agent', groups: [] }, me)).toEqual({ mine: true, shares: false, works: true });
});
