import type { Clock } from '@/api/workItems';

/** The state of a clock as it is shown. */
export function stateOf(clock: Clock): string {
  if (clock.verdict === 'BREACHED') return 'BREACHED';
  if (clock.state === 'PAUSED') return 'PAUSED';
  return clock.warnedAt ? 'WARNING' : 'RUNNING';
}

/** How much of the promised time is used up, from 0 to 100. */
export function share(clock: Clock): number {
  return clock.targetMillis ? Math.min(100, (100 * (clock.elapsedMillis ?? 0)) / clock.targetMillis) : 0;
}
