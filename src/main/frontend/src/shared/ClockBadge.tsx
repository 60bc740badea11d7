import { Badge } from '@mantine/core';
import { useTranslation } from '@/i18n';
import { fromNow, moment } from './time';
import { useNow } from './useNow';

const LOOK: Record<string, { color: string; mark: string }> = {
  RUNNING: { color: 'gray', mark: '◷' },
  PAUSED: { color: 'blue', mark: '‖' },
  WARNING: { color: 'orange', mark: '▲' },
  BREACHED: { color: 'red', mark: '✖' },
};

/** The worst clock of a work item, by mark, word and colour, with what is left of it. */
export function ClockBadge({ state, dueAt }: { state?: string | null; dueAt?: string | null }) {
  const { t, language } = useTranslation();
  // The last two minutes are counted by the second.
  const close = !!dueAt && Math.abs(Date.parse(dueAt) - Date.now()) < 120_000;
  const now = useNow(close ? 1_000 : 15_000);
  const look = state ? LOOK[state] : undefined;
  if (!look) return null;
  const label = `${t(`shared.clock.${state}`)}${dueAt ? ` · ${fromNow(dueAt, now, language)}` : ''}`;
  return (
    <Badge
      color={look.color}
      variant="light"
      leftSection={<span aria-hidden>{look.mark}</span>}
      tt="none"
      title={dueAt ? moment(dueAt, language) : undefined}
      className="attesta-legible"
    >
      {label}
    </Badge>
  );
}
