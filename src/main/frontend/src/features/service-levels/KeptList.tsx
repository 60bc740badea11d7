import { Button, Paper, Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useTranslation } from '@/i18n';
import { ListState } from '@/shared/ListState';
import { WideTable } from '@/shared/WideTable';
import { Frame } from './Frame';
import { useEditor } from './useEditor';

interface Props<T> {
  /** What is listed: part of the path, and of the keys of the messages. */
  section: 'agreements' | 'calendars';
  one: 'agreement' | 'calendar';
  heads: string[];
  minWidth: number;
  query: { data?: T[]; isPending: boolean; error: unknown; refetch: () => unknown };
  /** Cells of a row, the first of which leads to its page. */
  cells: (row: T) => ReactNode[];
  below?: ReactNode;
}

/** A list of what is kept by key, and for those who may edit the way to a new one. */
export function KeptList<T extends { key?: string }>({ section, one, heads, minWidth, query, cells, below }: Props<T>) {
  const { t } = useTranslation();
  const editor = useEditor();
  const rows = query.data ?? [];
  const title = t(`service-levels.section.${section}`);
  return (
    <Frame
      title={title}
      controls={
        editor && (
          <Button component={Link} href={`/service-levels/${section}/new`}>
            {t(`service-levels.${one}.new`)}
          </Button>
        )
      }
    >
      <Paper withBorder bg="var(--attesta-surface)">
        {rows.length > 0 && (
          <WideTable label={title} minWidth={minWidth}>
            <Table>
              <Table.Thead>
                <Table.Tr>
                  {heads.map((key) => (
                    <Table.Th key={key}>{t(`service-levels.${one}.${key}`)}</Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {rows.map((row) => (
                  <Table.Tr key={row.key}>
                    {cells(row).map((cell, at) => (
                      <Table.Td key={at}>{cell}</Table.Td>
                    ))}
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </WideTable>
        )}
        <ListState query={query} />
      </Paper>
      {below}
    </Frame>
  );
}
