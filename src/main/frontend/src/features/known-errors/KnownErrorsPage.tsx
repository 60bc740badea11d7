import { Box, Button, Loader, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useKnownErrors } from '@/api/knownErrors';
import { useTranslation } from '@/i18n';
import { explain } from '@/shared/problems';
import { useTitle } from '@/shared/useTitle';
import { KnownErrorCard } from './KnownErrorCard';

/** What problems publish for those who handle incidents, found by the words of a report. */
export default function KnownErrorsPage() {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const [settled] = useDebouncedValue(words, 200);
  const found = useKnownErrors(settled);
  const errors = found.data?.pages.flatMap((page) => page.items ?? []) ?? [];
  useTitle(t('known-errors.title'));
  return (
    <Box maw={880}>
      <Title order={1} size="h2">
        {t('known-errors.title')}
      </Title>
      <Text c="dimmed" mb="md">
        {t('known-errors.explain')}
      </Text>
      <TextInput
        type="search"
        label={t('known-errors.search')}
        placeholder={t('known-errors.hint')}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        maxLength={200}
        mb="md"
        className="no-print"
      />
      {found.isPending && <Loader aria-label={t('known-errors.loading')} />}
      {found.isError && <Text role="alert">{explain(found.error)}</Text>}
      {found.isSuccess && errors.length === 0 && (
        <Text role="status" c="dimmed" py="xl" ta="center">
          {t(settled.trim() ? 'known-errors.nothing' : 'known-errors.empty')}
        </Text>
      )}
      <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }} aria-label={t('known-errors.title')}>
        {errors.map((error) => (
          <KnownErrorCard key={error.number} error={error} />
        ))}
      </Stack>
      {found.hasNextPage && (
        <Button variant="default" mt="md" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('known-errors.more')}
        </Button>
      )}
    </Box>
  );
}
