import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from '@/i18n';
import { useClocks } from '@/api/workItems';
import { ClockRow } from './ClockRow';
import { PartyTimes } from './PartyTimes';

/** Every promise that is measured on the item, how much of it is used up, and why. */
export function Clocks({ number, open = false }: { number: string; open?: boolean }) {
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
      {clocks.map((clock) => (
        <ClockRow key={clock.id} number={number} clock={clock} opened={open} />
      ))}
      <PartyTimes number={number} open={open} />
    </Stack>
  );
}
