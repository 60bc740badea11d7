import { Anchor, Badge, Paper, Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Customer } from '@/api/parties';
import { useTranslation } from '@/i18n';
import { ListState } from '@/shared/ListState';
import { WideTable } from '@/shared/WideTable';

type Party = Pick<Customer, 'key' | 'name' | 'contacts' | 'active'>;

interface Props<P extends Party> {
  label: string;
  path: string;
  query: { data?: P[]; isPending: boolean; error: unknown; refetch: () => unknown };
  empty: string;
  /** A column of its own kind. */
  extra?: { label: string; of: (party: P) => ReactNode };
}

/** Parties with whom to speak to. */
export function PartyTable<P extends Party>({ label, path, query, empty, extra }: Props<P>) {
  const { t } = useTranslation();
  const rows = query.data ?? [];
  return (
    <Paper withBorder bg="var(--attesta-surface)">
      {rows.length > 0 && (
        <WideTable label={label} minWidth={480}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('parties.name')}</Table.Th>
                {extra && <Table.Th>{extra.label}</Table.Th>}
                <Table.Th>{t('parties.contact')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row) => (
                <Table.Tr key={row.key}>
                  <Table.Td>
                    <Anchor component={Link} href={`${path}/${row.key}`} underline="always">
                      {row.name}
                    </Anchor>{' '}
                    {!row.active && (
                      <Badge variant="default" size="sm">
                        {t('parties.inactive')}
                      </Badge>
                    )}
                  </Table.Td>
                  {extra && <Table.Td>{extra.of(row)}</Table.Td>}
                  <Table.Td>{row.contacts?.[0]?.name ?? '–'}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </WideTable>
      )}
      <ListState query={query} empty={rows.length === 0 && empty} />
    </Paper>
  );
}
