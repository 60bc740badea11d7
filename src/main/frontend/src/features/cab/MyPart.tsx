import { Button, Text } from '@mantine/core';
import { Link } from 'wouter';
import type { AgendaEntry } from '@/api/board';
import { useMe } from '@/api/session';
import { useTranslation } from '@/i18n';
import { PersonName } from '@/shared/Names';

/** What the reader has to do with it: to vote, to decide, to stay out, or nothing. */
export function MyPart({ entry }: { entry: AgendaEntry }) {
  const { t } = useTranslation();
  const me = useMe().data;
  const { vote, decision } = entry;
  const others = (vote?.mine ?? []).filter((member) => member !== me?.id);
  if (entry.interested) {
    return (
      <Text size="sm" c="dimmed">
        {t('cab.interested')}
      </Text>
    );
  }
  if ((vote?.mine?.length ?? 0) > 0 || decision?.mine) {
    return (
      <>
        {others.map((member) => (
          <Text key={member} size="sm">
            {t('cab.votesFor')} <PersonName id={member} />
          </Text>
        ))}
        <Button component={Link} href={`/cab/${entry.number}`} size="compact-md" className="no-print">
          {t(vote ? 'cab.toVote' : 'cab.toDecide')}
        </Button>
      </>
    );
  }
  if (vote?.voted) {
    return (
      <Text size="sm">
        <span aria-hidden>✓ </span>
        {t('cab.voted')}
      </Text>
    );
  }
  if (decision?.assignee) {
    return (
      <Text size="sm" c="dimmed">
        {t('cab.with')} <PersonName id={decision.assignee} />
      </Text>
    );
  }
  return null;
}
