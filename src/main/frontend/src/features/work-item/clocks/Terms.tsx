import { Text } from '@mantine/core';
import type { ClockExplanation } from '@/api/clocks';
import { useTranslation } from '@/i18n';
import { duration } from '@/shared/duration';
import { moment } from '@/shared/time';

/** What was promised, by which agreement and calendar, and what is left of it. */
export function Terms({ explained }: { explained: ClockExplanation }) {
  const { t, language } = useTranslation();
  const clock = explained.clock!;
  const running = clock.state !== 'STOPPED';
  const facts: [string, string | undefined | null][] = [
    ['target', t('work-item.terms.targetIs', { time: duration(clock.targetMillis ?? 0, language), zone: explained.zone })],
    ['agreement', t('work-item.terms.version', { name: clock.agreement, version: clock.agreementVersion })],
    ['calendar', t('work-item.terms.version', { name: clock.calendar, version: clock.calendarVersion })],
    ['used', duration(clock.elapsedMillis ?? 0, language)],
    ['left', running ? duration(clock.remainingMillis ?? 0, language) : null],
    ['due', running ? (clock.dueAt ? moment(clock.dueAt, language) : t('work-item.terms.notWhilePaused')) : null],
    ['breachedAt', moment(clock.breachedAt, language)],
  ];
  return (
    <>
      {facts
        .filter(([, value]) => value)
        .map(([key, value]) => (
          <Text key={key} size="xs">
            <Text span c="dimmed" inherit>
              {t(`work-item.terms.${key}`)}
            </Text>{' '}
            {value}
          </Text>
        ))}
      {(explained.followed?.length ?? 0) > 1 && (
        <Text size="xs" c="dimmed">
          {t('work-item.terms.replanned', {
            when: explained.followed!.slice(1).map((since) => moment(since.at, language)).join(', '),
          })}
        </Text>
      )}
    </>
  );
}
