import { Stack, Text, Title } from '@mantine/core';
import { usePartyTimes, type PartyTime } from '@/api/clocks';
import { useTranslation } from '@/i18n';
import { duration } from '@/shared/duration';
import { ClockRow } from './ClockRow';

const MINUTE = 60_000;

/** What the item waited for others, held against what they have promised. */
export function PartyTimes({ number, open }: { number: string; open: boolean }) {
  const { t } = useTranslation();
  const times = usePartyTimes(number).data ?? [];
  if (times.length === 0) return null;
  return (
    <Stack gap="sm">
      <Title order={3} size="h6">
        {t('work-item.waited')}
      </Title>
      {times.map((time) => (
        <Row key={time.id} number={number} time={time} open={open} />
      ))}
    </Stack>
  );
}

function Row({ number, time, open }: { number: string; time: PartyTime; open: boolean }) {
  const { t, language } = useTranslation();
  const name = time.party || t(`work-item.party.${time.reason}`, { defaultValue: time.reason });
  const taken = duration((time.minutes ?? 0) * MINUTE, language, true);
  const target = duration((time.targetMinutes ?? 0) * MINUTE, language, true);
  return (
    <div>
      {time.clock ? (
        <ClockRow number={number} clock={time.clock} opened={open} supplier={name} />
      ) : (
        <Text size="sm" truncate>
          {name}
        </Text>
      )}
      <Text size="xs" c="dimmed">
        {time.clock ? t('work-item.promise.of', { taken, target, contract: time.contract }) : t('work-item.promise.none', { taken })}
      </Text>
    </div>
  );
}
