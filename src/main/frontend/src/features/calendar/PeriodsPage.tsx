import { Anchor, Stack, Text, Title } from '@mantine/core';
import { Link } from 'wouter';
import { useMe } from '@/api/session';
import { useTranslation } from '@/i18n';
import { isIn } from '@/shared/feature';
import { useTitle } from '@/shared/useTitle';
import { PeriodTable } from './PeriodTable';

/** When nothing is changed, and when work on something is agreed. */
export default function PeriodsPage() {
  const { t } = useTranslation();
  const me = useMe().data;
  const edits = !!me && isIn(me, 'change-managers', 'administrators');
  useTitle(t('calendar.periods.title'));
  return (
    <Stack gap="md">
      <Anchor component={Link} href="/calendar" size="sm">
        ← {t('calendar.title')}
      </Anchor>
      <Title order={1} size="h2">
        {t('calendar.periods.title')}
      </Title>
      {!edits && (
        <Text size="sm" c="dimmed">
          {t('calendar.periods.readOnly')}
        </Text>
      )}
      <PeriodTable kind="freezes" edits={edits} />
      <PeriodTable kind="maintenance-windows" edits={edits} />
    </Stack>
  );
}
