import { Stack, Text } from '@mantine/core';
import { useConflictCheck } from '@/api/board';
import { useMe } from '@/api/session';
import type { WorkItem } from '@/api/workItems';
import { useTranslation } from '@/i18n';
import { ConflictCard } from '@/shared/change/ConflictCard';
import { period } from '@/shared/change/period';
import { isIn } from '@/shared/feature';
import { moment } from '@/shared/time';
import { Acceptance } from './Acceptance';
import { Section } from './Section';

/** What stands in the way, and what could be done instead. */
export function Conflicts({ item }: { item: WorkItem }) {
  const { t, language } = useTranslation();
  const me = useMe().data;
  const check = useConflictCheck(item.number!).data;
  const found = check?.conflicts ?? [];
  const implementer = (item.details as Record<string, unknown> | undefined)?.implementer;
  const apart = me && item.requester !== me.id && implementer !== me.id;
  const answers = !!apart && isIn(me, 'change-managers', 'administrators');
  return (
    <Section title={t('cab.conflicts.title')}>
      {check === null && (
        <Text size="sm" c="dimmed">
          {t('cab.conflicts.unchecked')}
        </Text>
      )}
      {check && (
        <Text size="sm" c="dimmed" mb={found.length > 0 ? 'xs' : 0}>
          {found.length === 0 && `${t('cab.conflicts.none')} `}
          {t('cab.conflicts.at', { when: moment(check.at, language) })}
        </Text>
      )}
      <Stack gap="xs">
        {found.map((conflict) => (
          <ConflictCard key={conflict.id} conflict={conflict}>
            {answers && !conflict.accepted && <Acceptance number={item.number!} conflict={conflict} />}
          </ConflictCard>
        ))}
      </Stack>
      {(check?.slots ?? []).length > 0 && (
        <>
          <Text size="sm" fw={600} mt="sm">
            {t('cab.conflicts.free')}
          </Text>
          {check!.slots!.map((slot) => (
            <Text key={slot.start} size="sm">
              {period(slot.start, slot.end, language)}
            </Text>
          ))}
        </>
      )}
    </Section>
  );
}
