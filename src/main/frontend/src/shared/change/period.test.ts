import { expect, it } from 'vitest';
import { chain } from './chain';
import { period } from './period';

it('tells the day once when both ends share it', () => {
  const text = period('2026-03-01T12:00:00Z', '2026-03-01T14:00:00Z', 'en-GB');
  expect(text.match(/2026/g)).toHaveLength(1);
});

it('tells nothing while no window is planned', () => {
  expect(period(null, null, 'en')).toBe('');
});

it('tells a path from what is worked on to what stands on it', () => {
  const path = [
    { from: 'vm-1', relation: 'runs-on', to: 'app' },
    { from: 'app', relation: 'depends-on', to: 'mail' },
  ];
  expect(chain(path)).toBe('vm-1 → app (runs on) → mail (depends on)');
});
