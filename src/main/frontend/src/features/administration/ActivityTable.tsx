import { Paper, Table } from '@mantine/core';
import type { ElementActivity } from '@/api/models';
import { useTranslation } from '@/i18n';
import { duration } from '@/shared/duration';
import { WideTable } from '@/shared/WideTable';
import { typeName } from './typeName';

/** The same as the numbers in the diagram, with how long work stayed. */
export function ActivityTable({ rows }: { rows: ElementActivity[] }) {
  const { t, language } = useTranslation();
  const time = (millis: number | undefined) => (millis == null ? '–' : duration(millis, language));
  return (
    <Paper withBorder bg="var(--attesta-surface)">
      <WideTable label={t('administration.activity.element')} minWidth={640}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              {['element', 'type', 'open', 'passed', 'cancelled', 'median', 'longest'].map((key, at) => (
                <Table.Th key={key} ta={at > 1 ? 'right' : undefined}>
                  {t(`administration.activity.${key}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.element}>
                <Table.Th scope="row" fw={500}>
                  {row.name ?? row.element}
                </Table.Th>
                <Table.Td>{typeName(t, row.type)}</Table.Td>
                {[row.open, row.passed, row.cancelled, time(row.medianMillis), time(row.longestMillis)].map((value, at) => (
                  <Table.Td key={at} ta="right">
                    {value}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
    </Paper>
  );
}
