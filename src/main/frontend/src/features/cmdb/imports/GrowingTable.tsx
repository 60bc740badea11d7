import { Button, Table, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from '@/i18n';

const MORE = 200;

interface Props<T> {
  title: string;
  /** Level of the heading, by what stands above. */
  order: 2 | 4;
  heads: string[];
  rows: T[];
  /** How many stand there at first. */
  atOnce: number;
  row: (one: T, at: number) => ReactNode;
}

/** A table that begins short; the rest comes when it is asked for. */
export function GrowingTable<T>({ title, order, heads, rows, atOnce, row }: Props<T>) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(atOnce);
  return (
    <section>
      <Title order={order} size="h5" mb="xs">
        {title}
      </Title>
      <Table.ScrollContainer type="native" tabIndex={0} minWidth={480}>
        <Table aria-label={title}>
          <Table.Thead>
            <Table.Tr>
              {heads.map((head) => (
                <Table.Th key={head}>{head}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>{rows.slice(0, shown).map(row)}</Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {rows.length > shown && (
        <Button variant="default" size="xs" mt="xs" onClick={() => setShown(shown + MORE)}>
          {t('cmdb.moreOf', { shown, all: rows.length })}
        </Button>
      )}
    </section>
  );
}
