import { Badge, Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fromNow, moment } from './time';
import { useNow } from './useNow';

const LOOK: Record<string, { color: string; mark: string }> = {
  RUNNING: { color: 'gray', mark: '◷' },
  PAUSED: { color: 'blue', mark: '⏸' },
  WARNING: { color: 'orange', mark: '▲' },
  BREACHED: { color: 'red', mark: '✖' },
};

/** The worst clock of a work item, by mark, word and colour, with what is left of it. */
export function ClockBadge({ state, dueAt }: { state?: string | null; dueAt?: string | null }) {
  const { t, i18n } = useTranslation();
  const now = useNow(15_000);
  const look = state ? LOOK[state] : undefined;
  if (!look) return null;
  const label = `${t(`shared.clock.${state}`)}${dueAt ? ` · ${fromNow(dueAt, now, i18n.language)}` : ''}`;
  return (
    <Tooltip label={dueAt ? moment(dueAt, i18n.language) : t(`shared.clock.${state}`)}>
      <Badge color={look.color} variant="light" autoContrast leftSection={<span aria-hidden>{look.mark}</span>} tt="none">
        {label}
      </Badge>
    </Tooltip>
  );
}
