import { Badge, Group, Progress, Stack, Text, Title } from '@mantine/core';
import { usePartyTimes, type PartyTime } from '@/api/clocks';
import { useTranslation } from '@/i18n';
import { ClockBadge } from '@/shared/ClockBadge';
import { duration } from '@/shared/duration';

const MINUTE = 60_000;

/** What the item waited for others, held against what they have promised. */
export function PartyTimes({ number }: { number: string }) {
  const { t } = useTranslation();
  const times = usePartyTimes(number).data ?? [];
  if (times.length === 0) return null;
  return (
    <Stack gap="sm">
      <Title order={3} size="h6">
        {t('work-item.waited')}
      </Title>
      {times.map((time) => (
        <Row key={time.startedAt} time={time} />
      ))}
    </Stack>
  );
}

function Row({ time }: { time: PartyTime }) {
  const { t, language } = useTranslation();
  const name = time.party || t(`work-item.party.${time.reason}`, { defaultValue: time.reason });
  const minutes = time.minutes ?? 0;
  const target = time.targetMinutes;
  const taken = duration(minutes * MINUTE, language, true);
  const near = !!time.warnAt && Date.parse(time.warnAt) < Date.now();
  return (
    <div>
      <Group justify="space-between" wrap="nowrap" mb={4}>
        <Text size="sm" truncate>
          {name}
        </Text>
        {time.kept === false && (
          <Badge variant="light" color="red" tt="none" className="attesta-legible" leftSection={<span aria-hidden>✖</span>}>
            {t('work-item.promise.broken')}
          </Badge>
        )}
        {time.kept === true && (
          <Badge variant="light" color="teal" tt="none" className="attesta-legible" leftSection={<span aria-hidden>✔</span>}>
            {t('work-item.promise.kept')}
          </Badge>
        )}
        {!time.stoppedAt && time.dueAt && time.kept !== false && <ClockBadge state={near ? 'WARNING' : 'RUNNING'} dueAt={time.dueAt} />}
      </Group>
      {target ? (
        <Progress value={Math.min(100, (100 * minutes) / target)} aria-label={name} color={time.kept === false ? 'red' : 'petrol'} />
      ) : null}
      <Text size="xs" c="dimmed">
        {target
          ? t('work-item.promise.of', { taken, target: duration(target * MINUTE, language, true), contract: time.contract })
          : t('work-item.promise.none', { taken })}
      </Text>
    </div>
  );
}
