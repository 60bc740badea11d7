import type { TFunction } from 'i18next';
import type { Baseline } from '@/api/baselines';

/** Names many keys by their number. */
const NAMED = 3;

export function scopeText({ scope, keys = [] }: Baseline, t: TFunction): string {
  const what = t(`cmdb.baselines.scopes.${scope}`);
  if (keys.length === 0) return what;
  const named = keys.slice(0, NAMED).join(', ');
  return keys.length > NAMED ? `${what}: ${named} … (${keys.length})` : `${what}: ${named}`;
}

/** Keys as a person lists them: by commas, spaces or lines. */
export function keysOf(text: string): string[] {
  return text.split(/[\s,;]+/).filter(Boolean);
}
