import i18next from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import { Problem } from '@/api/client';
import messages from './messages/en.json';
import { explain } from './problems';

beforeAll(() => i18next.init({ lng: 'en', resources: { en: { translation: { shared: messages } } } }));

it('says how to go on when somebody else was first', () => {
  expect(explain(new Problem({ status: 409, code: 'task-taken', detail: 'x' }))).toContain('Somebody else was first');
});

it('passes on what the service says about fields', () => {
  const errors = [{ field: 'details.impact', code: 'required', message: 'Say how bad it is' }];
  expect(explain(new Problem({ status: 400, code: 'invalid', detail: 'Not valid', errors }))).toBe(
    'Not valid – details.impact: Say how bad it is',
  );
});

it('tells of a service that cannot be reached', () => {
  expect(explain(new TypeError('Failed to fetch'))).toContain('cannot be reached');
});
