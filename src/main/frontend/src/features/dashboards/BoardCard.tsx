import { Anchor, Paper, Text } from '@mantine/core';
import { Link } from 'wouter';
import type { Dashboard } from '@/api/dashboards';
import { useTranslation } from '@/i18n';
import { boardName } from './boardName';
import { SharedWith } from './SharedWith';

/** A dashboard in the list. */
export function BoardCard({ board }: { board: Dashboard }) {
  const { t, language } = useTranslation();
  return (
    <Paper withBorder p="md" bg="var(--attesta-surface)">
      <Anchor component={Link} href={`/dashboards/${board.id}`} fw={600}>
        {boardName(board, language)}
      </Anchor>
      <Text size="sm" c="dimmed" mt={4}>
        {t('dashboards.widgets', { count: board.widgets?.length ?? 0 })}
      </Text>
      <SharedWith board={board} />
    </Paper>
  );
}
