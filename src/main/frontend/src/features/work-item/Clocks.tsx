import { Group, Progress, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from '@/i18n';
import { useClocks, type Clock } from '@/api/workItems';
import { ClockBadge } from '@/shared/ClockBadge';

function stateOf(clock: Clock): string {
  if (clock.verdict === 'BREACHED') return 'BREACHED';
  if (clock.state === 'PAUSED') return 'PAUSED';
  return clock.warnedAt ? 'WARNING' : 'RUNNING';
}

/** Every promise that is measured on the item, and how much of it is used up. */
export function Clocks({ number }: { number: string }) {
  const { t } = useTranslation();
  const clocks = useClocks(number).data ?? [];
  return (
    <Stack gap="sm">
      <Title order={2} size="h5">
        {t('work-item.clocks')}
      </Title>
      {clocks.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('work-item.noClocks')}
        </Text>
      )}
      {clocks.map((clock) => {
        const share = clock.targetMillis ? Math.min(100, (100 * (clock.elapsedMillis ?? 0)) / clock.targetMillis) : 0;
        const name = t(`work-item.metric.${clock.metric}`, { defaultValue: clock.metric });
        return (
          <div key={clock.id}>
            <Group justify="space-between" mb={4} wrap="nowrap">
              <Text size="sm">{name}</Text>
              {clock.state === 'STOPPED' ? (
                <Text size="sm" c="dimmed">
                  {t(`work-item.verdict.${clock.verdict}`, { defaultValue: clock.verdict })}
                </Text>
              ) : (
                <ClockBadge state={stateOf(clock)} dueAt={clock.dueAt} />
              )}
            </Group>
            <Progress value={share} aria-label={name} color={clock.verdict === 'BREACHED' ? 'red' : 'petrol'} />
          </div>
        );
      })}
    </Stack>
  );
}
