import { Anchor, Stack } from '@mantine/core';
import { Link } from 'wouter';
import { useAffected } from '@/api/affected';
import type { WorkItem } from '@/api/workItems';
import { useTranslation } from '@/i18n';
import type { Access } from '@/shared/access';
import { AffectedItems } from './AffectedItems';
import { Causes } from './Causes';
import { ImpactOf } from './ImpactOf';

/** What of the configuration is affected, who stands on it, and which changes may be the cause. */
export default function AffectedTab({ item, access }: { item: WorkItem; access: Access }) {
  const { t } = useTranslation();
  const number = item.number!;
  const items = useAffected(number);
  return (
    <Stack gap="xl">
      {item.practice === 'change' && (
        <Anchor component={Link} href={`/cab/${number}`} size="sm" underline="always">
          {t('work-item.affected.board')}
        </Anchor>
      )}
      <AffectedItems number={number} items={items.data} error={items.error} edits={access.works} />
      <ImpactOf items={items.data ?? []} />
      <Causes number={number} decides={access.works} />
    </Stack>
  );
}
