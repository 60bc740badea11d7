import { expect, it } from 'vitest';
import { access } from './access';

const person = { id: 'a', groups: ['desk'], practices: ['incident'], edits: ['incident'] };

it('lets those of the practice or of the group work, others read or speak only', () => {
  expect(access({ practice: 'incident' }, person)).toEqual({ works: true, reads: true, speaks: true });
  expect(access({ practice: 'change', group: 'desk' }, person).works).toBe(true);
  expect(access({ practice: 'change', requester: 'a' }, person)).toEqual({ works: false, reads: false, speaks: true });
  expect(access({ practice: 'change' }, { ...person, practices: ['*'], edits: [] })).toEqual({ works: false, reads: true, speaks: false });
});
