import { describe, expect, it } from 'vitest';
import { fromNow } from './time';

const NOW = Date.parse('2026-03-01T12:00:00Z');

describe('fromNow', () => {
  it('tells the largest unit that fits', () => {
    expect(fromNow('2026-03-01T15:59:00Z', NOW, 'en')).toBe('in 3 hr.');
    expect(fromNow('2026-02-27T12:00:00Z', NOW, 'en')).toBe('2 days ago');
  });

  it('tells seconds when nothing larger fits', () => {
    expect(fromNow('2026-03-01T12:00:30Z', NOW, 'en')).toBe('in 30 sec.');
  });

  it('speaks the language of the page', () => {
    expect(fromNow('2026-03-01T11:00:00Z', NOW, 'de')).toBe('vor 1 Std.');
  });
});
