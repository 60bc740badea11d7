import { Text } from '@mantine/core';
import { useTranslation } from '@/i18n';
import { fromNow, moment } from '@/shared/time';
import { useNow } from '@/shared/useNow';

/** Until when is voted, and how long that is from now. */
export function Deadline({ deadline, expired }: { deadline?: string | null; expired?: boolean }) {
  const { t, language } = useTranslation();
  const now = useNow(30_000);
  if (expired) {
    return (
      <Text size="sm" fw={600}>
        <span aria-hidden>▲ </span>
        {t('cab.expired')}
      </Text>
    );
  }
  if (!deadline) return null;
  return (
    <Text size="sm">
      {t('cab.until', { when: moment(deadline, language) })}{' '}
      <Text span inherit c="dimmed">
        ({fromNow(deadline, now, language)})
      </Text>
    </Text>
  );
}
