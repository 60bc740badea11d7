import { Group, Progress, Text } from '@mantine/core';
import { useTranslation } from '@/i18n';

export interface Counts {
  members?: number;
  approvals?: number;
  rejections?: number;
  abstentions?: number;
  needsInformation?: number;
  quorum?: number;
}

const PARTS = [
  { key: 'approvals', color: 'teal.8', mark: '✓' },
  { key: 'rejections', color: 'red.8', mark: '✕' },
  { key: 'needsInformation', color: 'yellow.8', mark: '?' },
  { key: 'abstentions', color: 'gray.6', mark: '–' },
] as const;

/** How the votes stand: by number, mark and word, and as a bar of all members. */
export function Tally({ counts, wide = false }: { counts: Counts; wide?: boolean }) {
  const { t } = useTranslation();
  const members = counts.members ?? 0;
  const cast = PARTS.reduce((sum, { key }) => sum + (counts[key] ?? 0), 0);
  const shown = PARTS.filter(({ key }) => wide || (counts[key] ?? 0) > 0);
  return (
    <div>
      <Progress.Root size={wide ? 'lg' : 'sm'} aria-hidden>
        {PARTS.map(({ key, color }) => (
          <Progress.Section key={key} value={members ? (100 * (counts[key] ?? 0)) / members : 0} color={color} />
        ))}
      </Progress.Root>
      <Group gap={wide ? 'md' : 'xs'} mt={4}>
        {shown.map(({ key, mark }) => (
          <Text key={key} size={wide ? 'sm' : 'xs'}>
            <span aria-hidden>{mark} </span>
            {t(`cab.tally.${key}`, { count: counts[key] ?? 0 })}
          </Text>
        ))}
        <Text size={wide ? 'sm' : 'xs'} c="dimmed">
          {t('cab.tally.cast', { cast, members })}
        </Text>
      </Group>
    </div>
  );
}
