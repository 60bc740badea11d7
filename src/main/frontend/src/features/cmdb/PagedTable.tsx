import { Button, Group, Paper, Table, Text } from '@mantine/core';
import type { PropsWithChildren } from 'react';
import { useTranslation } from '@/i18n';
import { explain } from '@/shared/problems';

interface Props {
  label: string;
  heads: string[];
  minWidth: number;
  /** Said when there is no row. */
  empty: string;
  query: {
    isSuccess: boolean;
    error: unknown;
    data?: { pages: { items?: unknown[] }[] };
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    fetchNextPage: () => unknown;
  };
}

/** What a query has read page by page, as a table; the rows are its children. */
export function PagedTable({ label, heads, minWidth, empty, query, children }: PropsWithChildren<Props>) {
  const { t } = useTranslation();
  const none = !query.data?.pages.some((page) => page.items?.length);
  return (
    <>
      {query.error != null && <Text role="alert">{explain(query.error)}</Text>}
      {query.isSuccess && (
        <Paper withBorder bg="var(--attesta-surface)">
          {none ? (
            <Text p="xl" ta="center" c="dimmed">
              {empty}
            </Text>
          ) : (
            <Table.ScrollContainer type="native" tabIndex={0} minWidth={minWidth}>
              <Table aria-label={label} verticalSpacing="sm">
                <Table.Thead>
                  <Table.Tr>
                    {heads.map((head) => (
                      <Table.Th key={head}>{head}</Table.Th>
                    ))}
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>{children}</Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          )}
        </Paper>
      )}
      {query.hasNextPage && (
        <Group justify="center" mt="md">
          <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('shared.more')}
          </Button>
        </Group>
      )}
    </>
  );
}
