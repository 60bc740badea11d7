import { Box, Button, Group, Menu, Paper, Text, Title } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useItems } from '@/api/configuration';
import { useTranslation } from '@/i18n';
import { explain } from '@/shared/problems';
import { useTitle } from '@/shared/useTitle';
import { SubMenu } from '../SubMenu';
import { Filters } from './Filters';
import { Health } from './Health';
import { ItemRow } from './ItemRow';
import classes from './SearchPage.module.css';
import { exportAddress, useItemFilter } from './useItemFilter';

const EXPORTS = [
  ['items', 'csv'],
  ['items', 'xlsx'],
  ['items', 'json'],
  ['relations', 'csv'],
  ['relations', 'xlsx'],
] as const;

/** Every configuration item, by text, class, state, group, service and how critical it is. */
export default function SearchPage() {
  const { t } = useTranslation();
  const { choice, filter, found, change } = useItemFilter();
  const items = useItems(filter, found);
  const rows = items.data?.pages.flatMap((page) => page.items ?? []) ?? [];
  const scroller = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({ count: rows.length, getScrollElement: () => scroller.current, estimateSize: () => 64, overscan: 8 });
  const shown = list.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = items;
  useEffect(() => {
    if (last >= rows.length - 20 && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [last, rows.length, hasNextPage, isFetchingNextPage, fetchNextPage]);
  useTitle(t('cmdb.title'));
  return (
    <Box>
      <SubMenu />
      <Group justify="space-between" mb="sm">
        <Title order={1} size="h2">
          {t('cmdb.title')}
        </Title>
        <Menu>
          <Menu.Target>
            <Button variant="default" size="xs" className="no-print">
              {t('cmdb.export.open')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {EXPORTS.map(([of, format]) => (
              <Menu.Item key={`${of} ${format}`} component="a" href={exportAddress(of, format, choice)} download>
                {t(`cmdb.export.${of}`, { format: format.toUpperCase() })}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </Group>
      <Health />
      <Filters choice={choice} change={change} />
      <Paper withBorder bg="var(--attesta-surface)" style={{ overflow: 'hidden' }}>
        <div ref={scroller} className={classes.scroller} tabIndex={0} role="region" aria-label={t('cmdb.list')}>
          <div role="list" aria-label={t('cmdb.list')} className={classes.list} style={{ height: list.getTotalSize() }}>
            {shown.map((row) => (
              <ItemRow key={rows[row.index]!.key} item={rows[row.index]!} top={row.start} />
            ))}
          </div>
          {items.isSuccess && rows.length === 0 && (
            <Text p="xl" ta="center" c="dimmed">
              {t('cmdb.empty')}
            </Text>
          )}
          {items.isError && (
            <Text p="xl" ta="center" role="alert">
              {explain(items.error)}
            </Text>
          )}
        </div>
      </Paper>
      <Text size="xs" c="dimmed" mt="xs" role="status">
        {items.isSuccess && t(hasNextPage ? 'cmdb.countMore' : 'cmdb.count', { count: rows.length })}
      </Text>
    </Box>
  );
}
