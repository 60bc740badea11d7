import type { Decision } from '@/api/board';

/** What a decision has said under a name; undefined when it was not asked or did not say. */
export function output(decisions: Decision[] | undefined, decision: string, name: string): string | undefined {
  const taken = decisions?.find((candidate) => candidate.decision === decision);
  const value = (taken?.outputs as Record<string, unknown> | undefined)?.[name];
  return value === null || value === undefined ? undefined : String(value);
}

/** The kinds of answers a fact may have, each told in words of its own. */
export type Told =
  | { kind: 'none' }
  | { kind: 'yes' | 'no' }
  | { kind: 'level'; level: string }
  | { kind: 'value'; value: string };

const LEVELS = ['LOW', 'MEDIUM', 'HIGH', 'VERY_HIGH', 'CRITICAL'];

/** How a fact that a decision was asked with is to be told. */
export function told(value: unknown): Told {
  if (value === null || value === undefined || value === '') return { kind: 'none' };
  if (typeof value === 'boolean') return { kind: value ? 'yes' : 'no' };
  const text = String(value);
  return LEVELS.includes(text) ? { kind: 'level', level: text } : { kind: 'value', value: text };
}
