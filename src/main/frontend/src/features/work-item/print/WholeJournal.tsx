import { Loader, Text } from '@mantine/core';
import { useEffect } from 'react';
import { useJournal } from '@/api/journal';
import { explain } from '@/shared/problems';
import { Days } from '../journal/Days';

const NO_FILTER: string[] = [];

/** All of the journal, read page after page. */
export function WholeJournal({ number }: { number: string }) {
  const journal = useJournal(number, NO_FILTER);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = journal;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  if (journal.isError) return <Text size="sm">{explain(journal.error)}</Text>;
  return (
    <>
      <Days entries={journal.data?.pages.flatMap((page) => page.items ?? []) ?? []} order={3} />
      {(journal.isPending || hasNextPage) && <Loader size="sm" />}
    </>
  );
}
