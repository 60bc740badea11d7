import { Button, Group, Loader, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useJournal } from '@/api/journal';
import { useTranslation } from '@/i18n';
import { explain } from '@/shared/problems';
import { Days } from './Days';
import { KINDS } from './kinds';
import { Verify } from './Verify';

/** Everything that happened, as it stands in the append-only journal: the newest first, day by day. */
export default function JournalTab({ number }: { number: string }) {
  const { t } = useTranslation();
  const [show, setShow] = useState('all');
  const journal = useJournal(number, KINDS[show]!);
  const entries = journal.data?.pages.flatMap((page) => page.items ?? []) ?? [];
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <NativeSelect
          size="xs"
          className="no-print"
          aria-label={t('work-item.journal.show')}
          value={show}
          onChange={(event) => setShow(event.currentTarget.value)}
          data={Object.keys(KINDS).map((value) => ({ value, label: t(`work-item.journal.${value}`) }))}
        />
        <Verify number={number} />
      </Group>
      {journal.isError && <Text role="alert">{explain(journal.error)}</Text>}
      {journal.isPending && <Loader size="sm" />}
      {journal.isSuccess && entries.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('work-item.journal.none')}
        </Text>
      )}
      <Days entries={entries} order={2} />
      {journal.hasNextPage && (
        <Button variant="default" className="no-print" loading={journal.isFetchingNextPage} onClick={() => void journal.fetchNextPage()}>
          {t('shared.more')}
        </Button>
      )}
    </Stack>
  );
}
