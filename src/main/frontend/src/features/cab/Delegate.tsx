import { Button, Group, Select } from '@mantine/core';
import { useState } from 'react';
import { usePeopleSearch } from '@/api/names';
import type { Me } from '@/api/session';
import { useDelegation, type Member } from '@/api/voting';
import { useTranslation } from '@/i18n';
import { isIn } from '@/shared/feature';
import { showToast } from '@/shared/toasts';
import { explainVote } from './explainVote';

interface Props {
  number: string;
  seat: Member;
  me: Me;
}

/** Gives the vote of a member to another one, or takes it back: the member, or a change manager for one who is away. */
export function Delegate({ number, seat, me }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [delegate, setDelegate] = useState<string | null>(null);
  const [search, setSearch] = useState('');
  const found = usePeopleSearch(search).data ?? [];
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
      <Select
        size="xs"
        label={t('cab.voting.to')}
        placeholder={t('cab.voting.search')}
        searchable
        searchValue={search}
        onSearchChange={setSearch}
        value={delegate}
        onChange={setDelegate}
        data={found.filter(({ id }) => id !== seat.member).map(({ id, name }) => ({ value: id!, label: name! }))}
        // The service has looked already.
        filter={({ options }) => options}
        nothingFoundMessage={search ? t('cab.voting.nobody') : undefined}
      />
      <Button size="xs" disabled={!delegate} loading={delegation.isPending} onClick={() => give(delegate!)}>
        {t('cab.voting.give')}
      </Button>
      <Button size="xs" variant="subtle" onClick={() => setOpen(false)}>
        {t('cab.cancel')}
      </Button>
    </Group>
  );
}
