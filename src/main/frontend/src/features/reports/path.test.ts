import { describe, expect, it } from 'vitest';
import { steps, tellKey } from './path';

describe('the path of a figure', () => {
  it('goes by parts, each with what tells it from the others', () => {
    expect(steps('targets[standard RESPONSE].trend[2026-10-01].value')).toEqual([
      { name: 'targets', key: 'standard RESPONSE' },
      { name: 'trend', key: '2026-10-01' },
      { name: 'value', key: undefined },
    ]);
    expect(steps('summary.opened').map((step) => step.name)).toEqual(['summary', 'opened']);
  });

  it('takes dots in keys for parts of them', () => {
    expect(steps('volumes.byCategory[v2.1].opened')[1]).toEqual({ name: 'byCategory', key: 'v2.1' });
  });

  it('tells each word of a key', () => {
    expect(tellKey('HOLD_REASON -', (word) => word.toLowerCase())).toBe('hold_reason –');
  });
});
