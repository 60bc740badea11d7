import { Button, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useDashboardAdding, useDashboards, type Dashboard } from '@/api/dashboards';
import { useMe } from '@/api/session';
import { useTranslation } from '@/i18n';
import { ListState } from '@/shared/ListState';
import { BoardCard } from './BoardCard';
import { Frame } from './Frame';
import { NameDialog } from './NameDialog';

/** The dashboards the person sees: those of the role, the own ones, those that others share. */
export default function DashboardsPage() {
  const { t } = useTranslation();
  const me = useMe().data;
  const boards = useDashboards();
  const adding = useDashboardAdding();
  const [, go] = useLocation();
  const [naming, setNaming] = useState(false);
  const all = boards.data ?? [];
  const parts: [string, Dashboard[]][] = [
    ['shipped', all.filter((board) => !board.owner)],
    ['mine', all.filter((board) => board.owner && board.owner === me?.id)],
    ['shared', all.filter((board) => board.owner && board.owner !== me?.id)],
  ];
  return (
    <Frame title={t('dashboards.title')} back={null} controls={<Button onClick={() => setNaming(true)}>{t('dashboards.new')}</Button>}>
      <Stack gap="xl">
        {boards.data &&
          parts.map(([part, ones]) => (
            <section key={part} aria-labelledby={`boards-${part}`}>
              <Title order={2} size="h4" mb="sm" id={`boards-${part}`}>
                {t(`dashboards.part.${part}`)}
              </Title>
              {ones.length === 0 ? (
                <Text size="sm" c="dimmed">
                  {t(`dashboards.none.${part}`)}
                </Text>
              ) : (
                <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
                  {ones.map((board) => (
                    <BoardCard key={board.id} board={board} />
                  ))}
                </SimpleGrid>
              )}
            </section>
          ))}
        <ListState query={boards} />
      </Stack>
      {naming && (
        <NameDialog
          title={t('dashboards.new')}
          action={t('dashboards.make')}
          saving={adding}
          onClose={() => setNaming(false)}
          onName={(name) => adding.mutate({ name, widgets: [] }, { onSuccess: (board) => go(`/dashboards/${board.id}/edit`) })}
        />
      )}
    </Frame>
  );
}
