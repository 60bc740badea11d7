import { Alert, Button, Group, Text } from '@mantine/core';
import { useLocation } from 'wouter';
import { Problem } from '@/api/client';
import { useDashboard, useDashboardAdding, type Dashboard } from '@/api/dashboards';
import { useTranslation } from '@/i18n';
import { explain, tellProblem } from '@/shared/problems';
import type { Draft } from './draft';
import { drafts } from './drafts';

interface Props {
  error: unknown;
  board: Dashboard;
  draft: Draft;
  /** Goes on from what is kept now. */
  onTheirs: (board: Dashboard) => void;
}

/** Why it could not be saved; where somebody else was faster, two ways to go on without losing anything unawares. */
export function SaveFault({ error, board, draft, onTheirs }: Props) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const current = useDashboard(String(board.id));
  const adding = useDashboardAdding();
  if (!error) return null;
  const outrun = error instanceof Problem && (error.status === 412 || error.code === 'concurrent-change');
  if (!outrun) {
    return (
      <Alert color="red" role="alert">
        {explain(error)}
      </Alert>
    );
  }
  const theirs = async () => {
    const read = await current.refetch();
    if (read.data) onTheirs(read.data);
  };
  const asCopy = () =>
    adding.mutate(
      { name: t('dashboards.copyOf', { name: draft.name }).slice(0, 100), widgets: draft.widgets },
      {
        onSuccess: (copy) => {
          drafts.delete(String(board.id));
          go(`/dashboards/${copy.id}`);
        },
        onError: tellProblem,
      },
    );
  return (
    <Alert color="yellow" role="alert">
      <Text size="sm">{t('dashboards.outrun')}</Text>
      <Group gap="xs" mt="xs">
        <Button size="compact-sm" variant="default" onClick={() => void theirs()}>
          {t('dashboards.theirs')}
        </Button>
        <Button size="compact-sm" variant="default" loading={adding.isPending} onClick={asCopy}>
          {t('dashboards.mineAsCopy')}
        </Button>
      </Group>
    </Alert>
  );
}
