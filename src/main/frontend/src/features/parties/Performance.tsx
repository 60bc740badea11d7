import { Group, Paper, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { usePerformance } from '@/api/parties';
import { useTranslation } from '@/i18n';
import { duration } from '@/shared/duration';

const DAYS = 90;

/** How the supplier kept its promises of late. */
export function Performance({ supplier }: { supplier: string }) {
  const { t, language } = useTranslation();
  // Fixed when the page opens, or each look would ask for another time.
  const [[from, to]] = useState(() => [new Date(Date.now() - DAYS * 86_400_000).toISOString(), new Date(Date.now() + 86_400_000).toISOString()]);
  const seen = usePerformance(supplier, from!, to!).data;
  if (!seen) return null;
  const figures = {
    waits: String(seen.waits),
    time: seen.waits ? duration((seen.minutes ?? 0) * 60_000, language, true) : '–',
    kept: String(seen.kept),
    broken: String(seen.broken),
  };
  return (
    <Paper withBorder p="md" bg="var(--attesta-surface)">
      <Title order={2} size="h4" mb="xs">
        {t('parties.performance', { days: DAYS })}
      </Title>
      <Group gap="xl">
        {Object.entries(figures).map(([name, figure]) => (
          <div key={name}>
            <Text size="xl" fw={600}>
              {figure}
            </Text>
            <Text size="sm" c="dimmed">
              {t(`parties.figures.${name}`)}
            </Text>
          </div>
        ))}
      </Group>
    </Paper>
  );
}
