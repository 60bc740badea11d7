import { Group, Text } from '@mantine/core';
import type { Me } from '@/api/session';
import type { Member, Round } from '@/api/voting';
import { useTranslation } from '@/i18n';
import { PersonName } from '@/shared/Names';
import { moment } from '@/shared/time';
import classes from './Change.module.css';
import { Delegate } from './Delegate';

const MARKS: Record<string, string> = { approve: '✓', reject: '✕', needsInformation: '?', abstain: '–' };

interface Props {
  round: Round;
  /** Given where votes can still be delegated. */
  number?: string;
  me?: Me;
}

/** Who sits in the round and how each has voted. */
export function Seats({ round, number, me }: Props) {
  const { t } = useTranslation();
  return (
    <ul className={classes.seats} aria-label={t('cab.voting.members')}>
      {(round.members ?? []).map((seat) => (
        <Seat key={seat.member} seat={seat} round={round} number={number} me={me} />
      ))}
    </ul>
  );
}

function Seat({ seat, round, number, me }: Props & { seat: Member }) {
  const { t, language } = useTranslation();
  return (
    <li>
      <Group justify="space-between" gap="xs">
        <Text size="sm" fw={550}>
          <PersonName id={seat.member!} />
          {seat.veto && (
            <Text span inherit c="dimmed">
              {' · '}
              {t('cab.voting.hasVeto')}
            </Text>
          )}
        </Text>
        <Text size="sm" c={seat.vote ? undefined : 'dimmed'}>
          {seat.vote ? (
            <>
              <span aria-hidden>{MARKS[seat.vote]} </span>
              {t(`cab.vote.${seat.vote}`)}
            </>
          ) : (
            t(round.closedAt ? 'cab.voting.absent' : 'cab.voting.outstanding')
          )}
        </Text>
      </Group>
      {seat.vote && (
        <Text size="xs" c="dimmed">
          {moment(seat.castAt, language)}
          {seat.castBy !== seat.member && (
            <>
              {' · '}
              {t('cab.voting.castBy')} <PersonName id={seat.castBy!} />
            </>
          )}
        </Text>
      )}
      {seat.comment && (
        <Text size="sm" className={classes.text}>
          {seat.comment}
        </Text>
      )}
      {!seat.vote && seat.delegate && (
        <Text size="xs" c="dimmed">
          {t('cab.voting.delegated')} <PersonName id={seat.delegate} />
        </Text>
      )}
      {!seat.vote && number && me && <Delegate number={number} seat={seat} me={me} />}
    </li>
  );
}
