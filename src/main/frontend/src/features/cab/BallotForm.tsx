import { Alert, Button, Group, NativeSelect, Radio, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Me } from '@/api/session';
import { useBallot, VOTES, type Round, type Vote } from '@/api/voting';
import { useTranslation } from '@/i18n';
import { PersonName } from '@/shared/Names';
import { explainVote } from './explainVote';
import { VotedFor } from './VotedFor';

interface Props {
  number: string;
  round: Round;
  me: Me;
}

/** The own vote, or that of a member who has given it to the reader. */
export function BallotForm({ number, round, me }: Props) {
  const { t } = useTranslation();
  const ballot = useBallot(number, me.id);
  const [vote, setVote] = useState<Vote>();
  const [comment, setComment] = useState('');
  const [asked, setAsked] = useState(false);
  const [chosen, setChosen] = useState<string>();
  const mine = (round.members ?? [])
    .filter((seat) => !seat.vote && (seat.delegate ?? seat.member) === me.id)
    .map((seat) => seat.member!);
  const problem = ballot.error && (
    <Alert color="red" role="alert" title={explainVote(ballot.error)} className="attesta-legible" />
  );
  if (mine.length === 0) return problem;
  const member = chosen && mine.includes(chosen) ? chosen : mine[0]!;
  const why = vote === 'reject' || vote === 'needsInformation';
  const missing = asked && why && comment.trim().length < 3;
  const cast = () => {
    setAsked(true);
    if (!vote || (why && comment.trim().length < 3)) return;
    ballot.mutate(
      { member, vote, comment: comment.trim() || undefined },
      {
        onSuccess: () => {
          setVote(undefined);
          setComment('');
          setAsked(false);
        },
      },
    );
  };
  return (
    <form noValidate className="no-print" onSubmit={(event) => (event.preventDefault(), cast())}>
      <Stack gap="sm">
        {mine.length > 1 && (
          <NativeSelect
            label={t('cab.voting.for')}
            value={member}
            onChange={(event) => setChosen(event.currentTarget.value)}
          >
            {mine.map((id) => (
              <option key={id} value={id}>
                <PersonName id={id} />
              </option>
            ))}
          </NativeSelect>
        )}
        {mine.length === 1 && member !== me.id && <VotedFor member={member} />}
        <Radio.Group
          label={t('cab.voting.mine')}
          value={vote ?? ''}
          onChange={(value) => setVote(value as Vote)}
          error={asked && !vote ? t('cab.voting.choose') : undefined}
        >
          <Group gap="sm" mt={6}>
            {VOTES.map((value) => (
              <Radio key={value} value={value} label={t(`cab.vote.${value}`)} />
            ))}
          </Group>
        </Radio.Group>
        <Textarea
          label={t('cab.voting.comment')}
          description={t(why ? 'cab.voting.why' : 'cab.voting.readBy')}
          value={comment}
          onChange={(event) => setComment(event.currentTarget.value)}
          error={missing ? t('cab.voting.sayWhy') : undefined}
          required={why}
          autosize
          minRows={2}
          maxLength={20_000}
        />
        {problem}
        <Group justify="flex-end">
          <Button type="submit" loading={ballot.isPending}>
            {t('cab.voting.cast')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
