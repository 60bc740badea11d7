import { Button, Group, Skeleton, Table } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from '@/i18n';
import { formatOf, type ChartData } from './chartOption';
import { saveAs, toCsv } from '../csv';
import { WideTable } from '../WideTable';

const ChartPicture = lazy(() => import('./ChartPicture'));

export interface ChartProps extends ChartData {
  /** Names the table, and the file it is saved as. */
  title: string;
  /** What the chart says, in a sentence: all that is told to whoever does not see it. */
  summary: string;
  /** What the categories are, as the head of their column. */
  category: string;
  height?: number;
  /** Someone chose a category in the picture. */
  onPick?: (category: number) => void;
  /** Whether the table is shown; given where the page has controls of its own for that. */
  table?: boolean;
}

/** Figures as a picture or, as exact, as a table that can be saved. */
export default function ChartFigure({ title, summary, category, height = 280, onPick, table: chosen, categories, series, axis }: ChartProps) {
  const { t, language } = useTranslation();
  const [own, setTable] = useState(false);
  const table = chosen ?? own;
  const format = formatOf(axis, language);
  const head = [category, ...series.map((one) => (one.percent ? `${one.name} (%)` : one.name))];
  const save = () =>
    saveAs(`${title}.csv`, toCsv([head, ...categories.map((name, at) => [name, ...series.map((one) => one.values[at])])]));
  return (
    <figure style={{ margin: 0 }} aria-label={title}>
      {table ? (
        <WideTable label={title} minWidth={320}>
          <Table withRowBorders captionSide="top">
            <Table.Caption>{title}</Table.Caption>
            <Table.Thead>
              <Table.Tr>
                {head.map((name, at) => (
                  <Table.Th key={name} ta={at ? 'right' : undefined}>
                    {name}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {categories.map((name, at) => (
                <Table.Tr key={name}>
                  <Table.Th scope="row">{name}</Table.Th>
                  {series.map((one) => (
                    <Table.Td key={one.name} ta="right">
                      {one.values[at] == null ? '–' : format(one.values[at])}
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </WideTable>
      ) : (
        <Suspense fallback={<Skeleton height={height} />}>
          <ChartPicture data={{ categories, series, axis }} summary={summary} height={height} onPick={onPick} />
        </Suspense>
      )}
      {chosen === undefined && (
        <Group gap="xs" justify="flex-end" className="no-print">
          <Button variant="default" size="compact-sm" aria-pressed={table} onClick={() => setTable(!table)}>
            {t('chart.table')}
          </Button>
          <Button variant="default" size="compact-sm" onClick={save}>
            {t('chart.save')}
          </Button>
        </Group>
      )}
    </figure>
  );
}
