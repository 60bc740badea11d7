import dayjs from 'dayjs';
import type { Kind, Period } from '@/api/periods';
import { zone } from '@/shared/time';
import { choiceOf, ruleOf } from './recurrence';

/** A freeze or window as it stands in the form. */
export interface Draft {
  name: string;
  reason: string;
  service: string;
  ciClass: string;
  customer: string;
  site: string;
  zone: string;
  firstStart: string;
  firstEnd: string;
  rule: string;
  own: string;
  exempt: string[];
  blocking: boolean;
}

const FIELD = 'YYYY-MM-DDTHH:mm';

/** What the form opens with: the period, or for a new one the next midnight on. */
export function opening(period: Period): Draft {
  const midnight = dayjs().add(1, 'day').startOf('day');
  return {
    name: period.name ?? '',
    reason: period.reason ?? '',
    service: period.service ?? '',
    ciClass: period.ciClass ?? '',
    customer: period.customer ?? '',
    site: period.site ?? '',
    zone: period.zone ?? zone(),
    firstStart: (period.firstStart ?? midnight.format(FIELD)).slice(0, 16),
    firstEnd: (period.firstEnd ?? midnight.add(1, 'day').format(FIELD)).slice(0, 16),
    rule: choiceOf(period.recurrence),
    own: period.recurrence ?? '',
    exempt: period.exempt ?? ['emergency'],
    blocking: period.blocking ?? true,
  };
}

/** What is sent. A new one gets a key from its name that no other has. */
export function toBody(kind: Kind, period: Period, draft: Draft, taken: Period[]): Period {
  const either =
    kind === 'freezes'
      ? { reason: text(draft.reason), customer: text(draft.customer), site: text(draft.site) }
      : { ciClass: text(draft.ciClass) };
  return {
    key: period.key ?? newKey(draft.name, new Set(taken.map((other) => other.key!))),
    version: period.version,
    name: draft.name.trim(),
    service: text(draft.service),
    zone: draft.zone.trim(),
    firstStart: `${draft.firstStart}:00`,
    firstEnd: `${draft.firstEnd}:00`,
    recurrence: ruleOf(draft.rule, draft.own),
    exempt: draft.exempt,
    blocking: draft.blocking,
    ...either,
  };
}

/** Lower-case words joined by hyphens, with a random end where another has these words. */
export function newKey(name: string, taken: Set<string>): string {
  const words =
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 80)
      .replace(/-+$/, '') || 'period';
  return taken.has(words) ? `${words}-${crypto.randomUUID().slice(0, 8)}` : words;
}

function text(value: string): string | undefined {
  return value.trim() || undefined;
}
