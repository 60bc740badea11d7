import { Stack, Text } from '@mantine/core';
import { useMe } from '@/api/session';
import { useVotingRounds } from '@/api/voting';
import { useTranslation } from '@/i18n';
import { GroupName } from '@/shared/Names';
import { BallotForm } from './BallotForm';
import { Deadline } from './Deadline';
import { PastRound } from './PastRound';
import { Seats } from './Seats';
import { Section } from './Section';
import { Tally } from './Tally';

/** The vote as it stands at this moment, the own vote, and the rounds before. */
export function Voting({ number }: { number: string }) {
  const { t } = useTranslation();
  const me = useMe().data;
  const rounds = useVotingRounds(number).data ?? [];
  const open = rounds.find((round) => !round.closedAt);
  const past = rounds.filter((round) => round.closedAt).reverse();
  if (rounds.length === 0) return null;
  return (
    <Section
      title={t('cab.voting.title')}
      aside={
        open && (
          <Text size="sm" c="dimmed">
            {open.group && <GroupName id={open.group} />} · {t('cab.round', { round: open.round })}
          </Text>
        )
      }
    >
      <Stack gap="md">
        {open && (
          <>
            <div role="status" aria-live="polite">
              <Tally counts={open.counts ?? {}} wide />
            </div>
            <div>
              <Deadline deadline={open.deadline} expired={!!open.expiredAt} />
              <Text size="sm">{t('cab.voting.quorum', { count: open.quorum })}</Text>
              {open.vetoGroup && open.members?.some((member) => member.veto) && (
                <Text size="sm">
                  {t('cab.voting.veto')} <GroupName id={open.vetoGroup} />
                </Text>
              )}
            </div>
            {me && <BallotForm number={number} round={open} me={me} />}
            <Seats round={open} number={number} me={me} />
          </>
        )}
        {past.map((round) => (
          <PastRound key={round.round} round={round} first={!open && round === past[0]} />
        ))}
      </Stack>
    </Section>
  );
}
