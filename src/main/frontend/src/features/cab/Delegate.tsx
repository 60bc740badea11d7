import { Button, Group, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { Me } from '@/api/session';
import { useDelegation, type Member, type Round } from '@/api/voting';
import { useTranslation } from '@/i18n';
import { isIn } from '@/shared/feature';
import { showToast } from '@/shared/toasts';
import { explainVote } from './explainVote';

interface Props {
  number: string;
  seat: Member;
  round: Round;
  me: Me;
}

/** Gives the vote of a member to another one, or takes it back: the member, or a change manager for one who is away. */
export function Delegate({ number, seat, round, me }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const others = (round.members ?? []).map((member) => member.member!).filter((member) => member !== seat.member);
  const [delegate, setDelegate] = useState(others[0] ?? '');
  const delegation = useDelegation(number);
  const own = seat.member === me.id;
  if (!own && !isIn(me, 'change-managers')) return null;
  const give = (to: string) =>
    delegation.mutate(
      { member: seat.member!, delegate: to },
      { onSuccess: () => setOpen(false), onError: (error) => showToast(t('shared.problem.title'), explainVote(error)) },
    );
  if (seat.delegate) {
    return (
      <Button size="compact-xs" variant="subtle" className="no-print" onClick={() => give(seat.member!)}>
        {t(own ? 'cab.voting.takeBack' : 'cab.voting.giveBack')}
      </Button>
    );
  }
  if (!open) {
    return (
      <Button size="compact-xs" variant="subtle" className="no-print" onClick={() => setOpen(true)}>
        {t('cab.voting.delegate')}
      </Button>
    );
  }
  return (
    <Group gap="xs" mt={4} className="no-print" align="flex-end">
      <NativeSelect
        size="xs"
        label={t('cab.voting.to')}
        value={delegate}
        onChange={(event) => setDelegate(event.currentTarget.value)}
        data={others}
      />
      <Button size="xs" loading={delegation.isPending} onClick={() => give(delegate)}>
        {t('cab.voting.give')}
      </Button>
      <Button size="xs" variant="subtle" onClick={() => setOpen(false)}>
        {t('cab.cancel')}
      </Button>
    </Group>
  );
}
