import { Table } from '@mantine/core';
import type { Target } from '@/api/serviceLevels';
import { useTranslation } from '@/i18n';
import { duration } from '@/shared/duration';
import { PriorityBadge } from '@/shared/PriorityBadge';
import { moment } from '@/shared/time';
import { WideTable } from '@/shared/WideTable';

/** Targets per priority and metric, and with an opening also the deadlines. */
export function Targets({ targets, label }: { targets: Target[]; label: string }) {
  const { t, language } = useTranslation();
  if (targets.length === 0) return null;
  const due = targets.some((target) => target.dueAt);
  const head = ['priority', 'metric', 'target', 'warning', 'pausing', ...(due ? ['due'] : [])];
  return (
    <WideTable label={label} minWidth={due ? 620 : 480}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            {head.map((key) => (
              <Table.Th key={key}>{t(`service-levels.targets.${key}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {targets.map((target) => (
            <Table.Tr key={`${target.priority} ${target.metric}`}>
              <Table.Td>
                <PriorityBadge priority={target.priority} />
              </Table.Td>
              <Table.Td>{t(`service-levels.metric.${target.metric}`)}</Table.Td>
              <Table.Td>{duration(target.targetMillis ?? 0, language, true)}</Table.Td>
              <Table.Td>{target.warningPercent} %</Table.Td>
              <Table.Td>
                {(target.pausingHoldReasons ?? []).map((reason) => t(`service-levels.hold.${reason}`, { defaultValue: reason })).join(', ') || '–'}
              </Table.Td>
              {due && <Table.Td>{moment(target.dueAt, language)}</Table.Td>}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
}
