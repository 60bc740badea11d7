import { Button, Center, Group, Loader, Text } from '@mantine/core';
import { Problem } from '@/api/client';
import { useTranslation } from '@/i18n';
import { explain } from './problems';

interface Props {
  query: { isPending: boolean; error: unknown; refetch: () => unknown };
  /** Said when there is nothing. */
  empty?: string | false;
}

/** What stands in place of a list that is not there: still coming, not to be had, or empty. */
export function ListState({ query, empty }: Props) {
  const { t } = useTranslation();
  if (query.error) {
    const gone = query.error instanceof Problem && query.error.status < 500;
    return (
      <Group p="xl" justify="center">
        <Text role="alert">{explain(query.error)}</Text>
        {!gone && (
          <Button variant="light" onClick={() => query.refetch()}>
            {t('shared.again')}
          </Button>
        )}
      </Group>
    );
  }
  if (query.isPending) {
    return (
      <Center p="xl">
        <Loader />
      </Center>
    );
  }
  return empty ? (
    <Text p="xl" ta="center" c="dimmed">
      {empty}
    </Text>
  ) : null;
}
