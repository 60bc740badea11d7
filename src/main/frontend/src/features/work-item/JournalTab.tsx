import { Text, Timeline } from '@mantine/core';
import { useTranslation } from '@/i18n';
import { useJournal } from '@/api/workItems';
import { PersonName } from '@/shared/Names';
import { moment } from '@/shared/time';
import { summary } from './summary';

/** Everything that happened, as it stands in the append-only journal. */
export function JournalTab({ number }: { number: string }) {
  const { t, language } = useTranslation();
  const entries = useJournal(number).data ?? [];
  return (
    <Timeline bulletSize={14} lineWidth={2} color="petrol">
      {entries.map((entry) => (
        <Timeline.Item
          key={entry.position}
          title={t(`work-item.kind.${entry.kind}`, { defaultValue: entry.kind })}
        >
          <Text size="xs" c="dimmed">
            {moment(entry.at, language)} · <PersonName id={entry.actor!} />
          </Text>
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {summary(entry)}
          </Text>
        </Timeline.Item>
      ))}
    </Timeline>
  );
}
