import { Button, Group, Text } from '@mantine/core';
import { useVerification } from '@/api/journal';
import { useTranslation } from '@/i18n';

/** Checks on demand that no entry was changed, left out or put in. */
export function Verify({ number }: { number: string }) {
  const { t } = useTranslation();
  const check = useVerification(number);
  const broken = check.data?.brokenAt;
  return (
    <Group gap="xs" className="no-print">
      <Text size="sm" role="status">
        {check.isError && t('shared.problem.unreachable')}
        {check.data && !broken && (
          <>
            <span aria-hidden>✔ </span>
            {t('work-item.journal.whole', { count: check.data.entries })}
          </>
        )}
        {broken && (
          <>
            <span aria-hidden>✖ </span>
            {t('work-item.journal.broken', { position: broken.position, reason: broken.reason })}
          </>
        )}
      </Text>
      <Button size="compact-sm" variant="default" loading={check.isFetching} onClick={() => void check.refetch()}>
        {t('work-item.journal.verify')}
      </Button>
    </Group>
  );
}
