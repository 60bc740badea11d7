import { Anchor, Button, Group, Paper, Table, Text, Title } from '@mantine/core';
import { Link } from 'wouter';
import { useMissed, type AttainmentFilter, type MissedTarget } from '@/api/serviceLevels';
import { useTranslation } from '@/i18n';
import { duration } from '@/shared/duration';
import { GroupName } from '@/shared/Names';
import { PriorityBadge } from '@/shared/PriorityBadge';
import { moment } from '@/shared/time';
import { monthName } from './months';
import { ListState } from '@/shared/ListState';
import { WideTable } from '@/shared/WideTable';
import type { Chosen } from './usePeriod';

interface Props {
  filter: AttainmentFilter;
  chosen: Chosen;
  onClose: () => void;
}

/** The work items behind a figure: which missed their target, by how much, and what they waited for. */
export function MissedList({ filter, chosen, onClose }: Props) {
  const { t, language } = useTranslation();
  const { month, service, agreement } = chosen;
  const missed = useMissed({ ...filter, from: month, to: month, service, agreement });
  const rows = missed.data?.pages.flatMap((page) => page.items ?? []) ?? [];
  return (
    <Paper withBorder bg="var(--attesta-surface)" component="section">
      <Group justify="space-between" p="md">
        <Title order={2} size="h4">
          {t('service-levels.missed.title', { month: monthName(month, language) })}
        </Title>
        <Button variant="subtle" size="compact-sm" className="no-print" onClick={onClose}>
          {t('shared.close')}
        </Button>
      </Group>
      {rows.length > 0 && (
        <WideTable label={t('service-levels.missed.title', { month: monthName(month, language) })} minWidth={640}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                {['item', 'priority', 'group', 'breached', 'late', 'waited'].map((key) => (
                  <Table.Th key={key}>{t(`service-levels.missed.${key}`)}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row) => (
                <MissedRow key={`${row.number} ${row.metric}`} row={row} />
              ))}
            </Table.Tbody>
          </Table>
        </WideTable>
      )}
      <ListState query={missed} empty={rows.length === 0 && t('service-levels.missed.none')} />
      {missed.hasNextPage && (
        <Group justify="center" p="md">
          <Button variant="default" loading={missed.isFetchingNextPage} onClick={() => void missed.fetchNextPage()}>
            {t('shared.more')}
          </Button>
        </Group>
      )}
    </Paper>
  );
}

function MissedRow({ row }: { row: MissedTarget }) {
  const { t, language } = useTranslation();
  const holds = (row.holds ?? []).slice(0, 3);
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor component={Link} href={`/work-items/${row.number}`} size="sm" underline="always">
          {row.number}
        </Anchor>
        <Text size="xs" lineClamp={1} maw={260}>
          {row.title}
        </Text>
      </Table.Td>
      <Table.Td>
        <PriorityBadge priority={row.priority} />
      </Table.Td>
      <Table.Td>{row.group ? <GroupName id={row.group} /> : '–'}</Table.Td>
      <Table.Td>{moment(row.breachedAt, language)}</Table.Td>
      <Table.Td>{row.lateMillis == null ? t('service-levels.missed.stillRuns') : duration(row.lateMillis, language, true)}</Table.Td>
      <Table.Td>
        {holds.length === 0
          ? t('service-levels.missed.never')
          : holds.map((hold) => (
              <div key={hold.reason}>
                {t(`service-levels.hold.${hold.reason}`, { defaultValue: hold.reason })}: {duration(hold.millis ?? 0, language)}
              </div>
            ))}
      </Table.Td>
    </Table.Tr>
  );
}
