import { Text, Timeline } from '@mantine/core';
import { useTranslation } from '@/i18n';
import { useJournal, type JournalEntry } from '@/api/workItems';
import { moment } from '@/shared/time';

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
            {moment(entry.at, language)} · {entry.actor}
          </Text>
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {summary(entry)}
          </Text>
        </Timeline.Item>
      ))}
    </Timeline>
  );
}

/** The telling parts of an entry in one line. */
export function summary(entry: JournalEntry): string {
  const content = (entry.content ?? {}) as Record<string, unknown>;
  if ('field' in content) return `${String(content.field)}: ${text(content.from)} → ${text(content.to)}`;
  const parts = [content.name, content.decision, content.message, content.type, content.to, content.reason];
  const outputs = content.outputs ? text(content.outputs) : undefined;
  return [...parts, outputs]
    .filter((part) => part !== undefined && part !== null)
    .map(text)
    .join(' · ');
}

function text(value: unknown): string {
  if (value === null || value === undefined) return '–';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
