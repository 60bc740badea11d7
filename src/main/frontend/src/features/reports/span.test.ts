import { describe, expect, it } from 'vitest';
import { before } from './span';

describe('the time before', () => {
  it('has as many months, and ends on the same day of the month', () => {
    expect(before('2026-01-01', '2026-04-01', 'MONTH')).toEqual({ from: '2025-10-01', until: '2026-01-01' });
    expect(before('2026-01-01', '2026-03-31', 'MONTH')).toEqual({ from: '2025-10-01', until: '2025-12-31' });
    expect(before('2026-03-01', '2026-03-31', 'MONTH')).toEqual({ from: '2026-02-01', until: '2026-02-28' });
    expect(before('2025-02-01', '2026-05-10', 'QUARTER')).toEqual({ from: '2023-08-01', until: '2024-11-10' });
  });

  it('begins on the same weekday where it goes by weeks', () => {
    expect(before('2026-03-02', '2026-03-12', 'WEEK')).toEqual({ from: '2026-02-16', until: '2026-02-26' });
    expect(before('2026-03-02', '2026-03-12', 'DAY')).toEqual({ from: '2026-02-20', until: '2026-03-02' });
  });
});
