import { Box, Button, Group, Paper, Text, Title } from '@mantine/core';
import { Suspense, useEffect, useLayoutEffect, useState } from 'react';
import { useWorkItems } from '@/api/workItems';
import { useTranslation } from '@/i18n';
import { lazyPage } from '@/shared/lazyPage';
import { keepPlace, placeOf } from '@/shared/place';
import { useTitle } from '@/shared/useTitle';
import { ItemRow } from './ItemRow';
import { SearchBar } from './SearchBar';
import { useSearch } from './useSearch';

const Views = lazyPage('views', () => import('@/shared/views/Views'));

/** Every work item the person may see: for a requester, the own ones. */
export default function WorkItemsPage() {
  const { t } = useTranslation();
  const { search, view, query, become, change } = useSearch();
  const items = useWorkItems(query);
  const rows = items.data?.pages.flatMap((page) => page.items ?? []) ?? [];
  useTitle(t('work-items.title'));
  useWindowPlace(`work-items ${new URLSearchParams(search).toString()}`, rows.length > 0);
  return (
    <Box>
      <Title order={1} size="h2" mb="xs">
        {t('work-items.title')}
      </Title>
      <SearchBar search={search} change={change} clear={() => become({ which: search.which }, '')} />
      <Box mih={{ base: 0, sm: 36 }}>
        <Suspense fallback={null}>
          <Views list="work-items" filter={search} view={view} choose={become} />
        </Suspense>
      </Box>
      <Paper withBorder bg="var(--attesta-surface)" role="list" aria-label={t('work-items.title')} style={{ overflow: 'hidden' }}>
        {rows.map((item) => (
          <ItemRow key={item.number} item={item} />
        ))}
        {items.isSuccess && rows.length === 0 && (
          <Text p="xl" ta="center" c="dimmed" role="listitem">
            {t('work-items.empty')}
          </Text>
        )}
      </Paper>
      {items.isError && (
        <Text role="alert" p="md">
          {t('shared.problem.unreachable')}
        </Text>
      )}
      {items.hasNextPage && (
        <Group justify="center" mt="md">
          <Button variant="default" loading={items.isFetchingNextPage} onClick={() => void items.fetchNextPage()}>
            {t('shared.more')}
          </Button>
        </Group>
      )}
    </Box>
  );
}

/** Whoever comes back from an item is where they were in the list. */
function useWindowPlace(name: string, filled: boolean): void {
  const [kept, setKept] = useState(() => placeOf(name));
  useLayoutEffect(() => {
    if (!filled || !kept) return;
    window.scrollTo(0, kept.offset);
    setKept(undefined);
  }, [filled, kept]);
  useEffect(() => {
    const scrolled = () => keepPlace(name, { offset: window.scrollY });
    window.addEventListener('scroll', scrolled, { passive: true });
    return () => window.removeEventListener('scroll', scrolled);
  }, [name]);
}
