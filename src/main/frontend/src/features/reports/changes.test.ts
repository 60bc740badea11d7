import { describe, expect, it } from 'vitest';
import { changes } from './changes';

describe('what changed between versions', () => {
  it('is what says something else, came or went', () => {
    const before = [
      { what: 'Target', value: 'At least 95%' },
      { what: 'Only', value: 'Practice: Incident' },
      { what: 'Period', value: 'Month' },
    ];
    const now = [
      { what: 'Target', value: 'At least 97%' },
      { what: 'Counts as well', value: 'Priority: P1' },
      { what: 'Period', value: 'Month' },
    ];
    expect(changes(before, now)).toEqual([
      { what: 'Target', before: 'At least 95%', now: 'At least 97%' },
      { what: 'Counts as well', before: undefined, now: 'Priority: P1' },
      { what: 'Only', before: 'Practice: Incident', now: undefined },
    ]);
    expect(changes(now, now)).toEqual([]);
  });
});
