import { Anchor, Button, Group, Radio, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { useHistory } from '@/api/configuration';
import { useTranslation } from '@/i18n';
import { PersonName } from '@/shared/Names';
import { moment } from '@/shared/time';
import { VersionDifference } from './VersionDifference';
import type { View } from './useView';

/** Every version: since when, by whom, under which change; two of them side by side. */
export function HistoryTab({ itemKey, view }: { itemKey: string; view: View }) {
  const { t, language } = useTranslation();
  const history = useHistory(itemKey);
  const versions = history.data?.pages.flatMap((page) => page.items ?? []) ?? [];
  const [chosen, setChosen] = useState<{ before?: number; after?: number }>({});
  const after = versions.find(({ version }) => version === chosen.after) ?? versions[0];
  const before = versions.find(({ version }) => version === chosen.before) ?? versions[1];
  const radio = (which: 'before' | 'after', version: number, at?: number) => (
    <Radio
      name={`version-${which}`}
      aria-label={t(`cmdb.history.${which}Of`, { version })}
      checked={version === at}
      onChange={() => setChosen({ ...chosen, [which]: version })}
    />
  );
  return (
    <Stack gap="md">
      <Table.ScrollContainer type="native" tabIndex={0} minWidth={560}>
        <Table aria-label={t('cmdb.tabs.history')}>
          <Table.Thead>
            <Table.Tr>
              {['before', 'after', 'version', 'from', 'by', 'under', 'source'].map((column) => (
                <Table.Th key={column}>{t(`cmdb.history.${column}`)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {versions.map((one) => (
              <Table.Tr key={one.version}>
                <Table.Td>{radio('before', one.version!, before?.version)}</Table.Td>
                <Table.Td>{radio('after', one.version!, after?.version)}</Table.Td>
                <Table.Td>
                  <Anchor component="button" size="sm" onClick={() => view.change({ asOf: one.validTo ? one.validFrom : undefined })}>
                    {one.version}
                  </Anchor>
                </Table.Td>
                <Table.Td>{moment(one.validFrom, language)}</Table.Td>
                <Table.Td>
                  <PersonName id={one.changedBy!} />
                </Table.Td>
                <Table.Td>
                  {one.changeNumber && (
                    <Anchor component={Link} href={`/work-items/${one.changeNumber}`} size="sm">
                      {one.changeNumber}
                    </Anchor>
                  )}
                </Table.Td>
                <Table.Td>{one.source === 'rest' ? '' : one.source}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {history.hasNextPage && (
        <Group>
          <Button variant="default" size="xs" loading={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
            {t('shared.more')}
          </Button>
        </Group>
      )}
      {before && after ? (
        <VersionDifference before={before} after={after} />
      ) : (
        history.isSuccess && (
          <Text size="sm" c="dimmed">
            {t('cmdb.history.onlyOne')}
          </Text>
        )
      )}
    </Stack>
  );
}
