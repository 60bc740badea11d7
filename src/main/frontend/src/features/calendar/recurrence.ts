import type { TFunction } from 'i18next';

/** What is offered to choose; OWN is a rule of RFC 5545 as the person writes it. */
export const RULES = ['ONCE', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY', 'OWN'] as const;

const PLAIN = /^FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)$/;

/** Which of the offered ones a rule is. */
export function choiceOf(rule: string | null | undefined): string {
  if (!rule) return 'ONCE';
  return PLAIN.exec(rule)?.[1] ?? 'OWN';
}

/** The rule of a choice; undefined for a single period. */
export function ruleOf(choice: string, own: string): string | undefined {
  if (choice === 'ONCE') return undefined;
  return choice === 'OWN' ? own.trim() || undefined : `FREQ=${choice}`;
}

export function describeRule(rule: string | null | undefined, t: TFunction): string {
  const choice = choiceOf(rule);
  return choice === 'OWN' ? rule! : t(`calendar.rules.${choice}`);
}
