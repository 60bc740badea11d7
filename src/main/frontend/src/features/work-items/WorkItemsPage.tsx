import { Box, Button, Group, NativeSelect, Paper, SegmentedControl, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useWorkItems } from '@/api/workItems';
import { useTranslation } from '@/i18n';
import { useTitle } from '@/shared/useTitle';
import { ItemRow } from './ItemRow';
import { useSearch } from './useSearch';

const PRACTICES = ['incident', 'request', 'problem', 'change', 'release', 'major-incident', 'improvement'];

/** Every work item the person may see: for a requester, the own ones. */
export default function WorkItemsPage() {
  const { t } = useTranslation();
  const { search, query, change } = useSearch();
  const items = useWorkItems(query);
  const rows = items.data?.pages.flatMap((page) => page.items ?? []) ?? [];
  const look = useDebouncedCallback((q: string) => change({ q }), 300);
  useTitle(t('work-items.title'));
  return (
    <Box>
      <Group justify="space-between" mb="md">
        <Title order={1} size="h2">
          {t('work-items.title')}
        </Title>
        <Group gap="sm">
          <TextInput
            type="search"
            aria-label={t('work-items.search')}
            placeholder={t('work-items.search')}
            defaultValue={search.q}
            onChange={(event) => look(event.currentTarget.value)}
          />
          <NativeSelect
            aria-label={t('work-items.practice')}
            value={search.practice}
            onChange={(event) => change({ practice: event.currentTarget.value })}
            data={[
              { value: '', label: t('work-items.anyPractice') },
              ...PRACTICES.map((value) => ({ value, label: t(`shared.practice.${value}`) })),
            ]}
          />
          <SegmentedControl
            aria-label={t('work-items.which')}
            value={search.which}
            onChange={(which) => change({ which })}
            data={['open', 'closed', 'all'].map((value) => ({ value, label: t(`work-items.${value}`) }))}
          />
        </Group>
      </Group>
      <Paper withBorder bg="var(--attesta-surface)" role="list" style={{ overflow: 'hidden' }}>
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
