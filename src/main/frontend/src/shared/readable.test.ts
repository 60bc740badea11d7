import { expect, it } from 'vitest';
import { readable } from './readable';
import { moment } from './time';

const schema = { components: [{ components: [{ key: 'plannedStart' }] }, { type: 'text' }] };

it('tells moments of texts in the zone of the reader, and leaves those of fields alone', () => {
  const told = readable(
    schema,
    { plannedStart: '2026-03-01T12:00:00Z', freeSlots: '2026-03-01T12:00:00Z to 2026-03-01T14:00:00Z', count: 2 },
    'en',
  );
  expect(told).toEqual({
    plannedStart: '2026-03-01T12:00:00Z',
    freeSlots: `${moment('2026-03-01T12:00:00Z', 'en')} to ${moment('2026-03-01T14:00:00Z', 'en')}`,
    count: 2,
  });
});

it('tells lengths of time in words', () => {
  expect(readable(schema, { next: 'PT30M', after: 'P1DT2H', word: 'PT', code: 'P1' }, 'en')).toEqual({
    next: '30 min',
    after: '1 day 2 hr',
    word: 'PT',
    code: 'P1',
  });
});
