import { Text } from '@mantine/core';
import { useClocks, type Clock } from '@/api/workItems';
import { useTranslation } from '@/i18n';
import { useNow } from '@/shared/useNow';
import { said } from './told';

/** What was promised, as somebody would say it. */
export function Promises({ number }: { number: string }) {
  const { t, language } = useTranslation();
  const now = useNow(60_000);
  const clocks = (useClocks(number).data ?? []).filter((clock) => clock.state !== 'STOPPED');
  if (clocks.some((clock) => clock.state === 'PAUSED')) return <Text size="sm">{t('portal.promise.paused')}</Text>;
  const word = (clock: Clock) => (clock.verdict === 'BREACHED' ? 'late' : 'by');
  return clocks
    .filter((clock) => clock.dueAt)
    .map((clock) => (
      <Text key={clock.id} size="sm">
        <span aria-hidden>{clock.verdict === 'BREACHED' ? '✖ ' : '◷ '}</span>
        {t([`portal.promise.${clock.metric}.${word(clock)}`, `portal.promise.other.${word(clock)}`], {
          when: said(clock.dueAt!, now, language),
        })}
      </Text>
    ));
}
