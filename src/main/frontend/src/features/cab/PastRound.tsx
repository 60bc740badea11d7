import { Text } from '@mantine/core';
import type { Round } from '@/api/voting';
import { useTranslation } from '@/i18n';
import { moment } from '@/shared/time';
import { Seats } from './Seats';
import { Tally } from './Tally';

/** A round that is over: its result, and on demand who voted how. */
export function PastRound({ round, first }: { round: Round; first: boolean }) {
  const { t, language } = useTranslation();
  return (
    <details open={first}>
      <summary style={{ cursor: 'pointer' }}>
        <Text span size="sm" fw={600}>
          {t('cab.round', { round: round.round })}: {t(`cab.outcome.${round.outcome}`, { defaultValue: round.outcome })}
        </Text>{' '}
        <Text span size="sm" c="dimmed">
          {moment(round.closedAt, language)}
        </Text>
      </summary>
      <div style={{ marginTop: 8 }}>
        <Tally counts={round.counts ?? {}} />
        <Seats round={round} />
      </div>
    </details>
  );
}
