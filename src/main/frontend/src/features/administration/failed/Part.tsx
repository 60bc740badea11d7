import { Button, Group, Paper, Table, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from '@/i18n';
import { ListState } from '@/shared/ListState';
import { WideTable } from '@/shared/WideTable';

interface Props<T> {
  title: string;
  /** Heads of the columns, already in words. */
  heads: string[];
  empty: string;
  query: {
    data?: { pages: { items?: T[] }[] };
    isPending: boolean;
    error: unknown;
    refetch: () => unknown;
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    fetchNextPage: () => unknown;
  };
  row: (of: T) => ReactNode;
}

/** A list of the page under its title, one page after the other. */
export function Part<T>({ title, heads, empty, query, row }: Props<T>) {
  const { t } = useTranslation();
  const rows = query.data?.pages.flatMap((page) => page.items ?? []) ?? [];
  return (
    <Paper withBorder bg="var(--attesta-surface)" component="section" aria-label={title}>
      <Title order={2} size="h4" p="md" pb="xs">
        {title}
      </Title>
      {rows.length > 0 && (
        <WideTable label={title} minWidth={720}>
          <Table verticalSpacing="xs">
            <Table.Thead>
              <Table.Tr>
                {heads.map((head) => (
                  <Table.Th key={head}>{head}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>{rows.map(row)}</Table.Tbody>
          </Table>
        </WideTable>
      )}
      <ListState query={query} empty={rows.length === 0 && empty} />
      {query.hasNextPage && (
        <Group justify="center" p="sm">
          <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('shared.more')}
          </Button>
        </Group>
      )}
    </Paper>
  );
}
