import { Alert, Stack, Text } from '@mantine/core';
import type { Proposal } from '@/api/calendar';
import { useTranslation } from '@/i18n';
import { ConflictCard } from '@/shared/change/ConflictCard';

/** What a window would run into, and what moving there does to votes and approvals. */
export function Findings({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation();
  const { effect, conflicts = [] } = proposal;
  return (
    <Stack gap="xs">
      {effect?.votingOpen && (
        <Alert color="red" title={t('calendar.move.voting')} className="attesta-legible" />
      )}
      {effect?.voidsApproval && (
        <Alert color="yellow" title={t('calendar.move.voids')} className="attesta-legible">
          {effect.decideAgain && t(`calendar.move.again.${effect.decideAgain}`, { defaultValue: '' })}{' '}
          {effect.beingImplemented && t('calendar.move.implementing')}
        </Alert>
      )}
      {conflicts.length === 0 && (
        <Text size="sm">
          <span aria-hidden>✓ </span>
          {t('calendar.move.nothing')}
        </Text>
      )}
      {conflicts.map((conflict) => (
        <ConflictCard key={`${conflict.kind} ${conflict.other} ${conflict.subject}`} conflict={conflict} />
      ))}
    </Stack>
  );
}
