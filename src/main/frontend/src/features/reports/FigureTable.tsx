import { Button, Group, Paper, Table } from '@mantine/core';
import type { Figure, Measure, Period } from '@/api/measures';
import { useTranslation } from '@/i18n';
import { saveAs, toCsv } from '@/shared/csv';
import { WideTable } from '@/shared/WideTable';
import { Met } from '@/shared/measures/Met';
import { dayName, told, wordsOf } from '@/shared/measures/told';

interface Props {
  measure: Measure;
  figures: Figure[];
  by: Period | undefined;
  /** Names the values of the split; undefined where the figures are not split. */
  nameOf: ((of: string | null) => string) | undefined;
}

/** Each figure with what it was made of, and whether it met its target. */
export function FigureTable({ measure, figures, by, nameOf }: Props) {
  const { t, language } = useTranslation();
  const number = new Intl.NumberFormat(language);
  const judged = measure.target !== null && measure.target !== undefined;
  const shares = measure.arithmetic === 'SHARE';
  const shown = nameOf ? figures.filter((figure) => figure.sums?.n || figure.value) : figures;
  const save = () => {
    const head = [t('reports.from'), t('reports.until'), ...(nameOf ? [t('reports.of')] : []), t('reports.value.value'), t('reports.field.unit'), t('reports.count'), t('reports.hits')];
    const lines = shown.map((figure) => [
      figure.from,
      figure.until,
      ...(nameOf ? [nameOf(figure.of ?? null)] : []),
      figure.value,
      t(`reports.unit.${measure.unit}`),
      figure.sums?.n,
      figure.sums?.hit,
    ]);
    saveAs(`${wordsOf(measure, language).name}.csv`, toCsv([head, ...lines]));
  };
  return (
    <Paper withBorder bg="var(--attesta-surface)">
      <Group justify="flex-end" p="xs" className="no-print">
        <Button variant="default" size="compact-sm" onClick={save}>
          {t('reports.saveAll')}
        </Button>
      </Group>
      <WideTable label={t('reports.figures')} minWidth={420}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('reports.time')}</Table.Th>
              {nameOf && <Table.Th>{t('reports.of')}</Table.Th>}
              <Table.Th ta="right">{t('reports.value.value')}</Table.Th>
              <Table.Th ta="right">{t('reports.count')}</Table.Th>
              {shares && <Table.Th ta="right">{t('reports.hits')}</Table.Th>}
              {judged && <Table.Th>{t('reports.target')}</Table.Th>}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((figure) => (
              <Table.Tr key={`${figure.from} ${figure.of}`}>
                <Table.Th scope="row" style={{ whiteSpace: 'nowrap' }}>
                  {dayName(figure.from!, by, language)}
                </Table.Th>
                {nameOf && <Table.Td>{nameOf(figure.of ?? null)}</Table.Td>}
                <Table.Td ta="right">{told(figure.value, measure.unit, language)}</Table.Td>
                <Table.Td ta="right">{figure.sums ? number.format(figure.sums.n ?? 0) : '–'}</Table.Td>
                {shares && <Table.Td ta="right">{figure.sums ? number.format(figure.sums.hit ?? 0) : '–'}</Table.Td>}
                {judged && (
                  <Table.Td>
                    <Met met={figure.met} none="–" />
                  </Table.Td>
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
    </Paper>
  );
}
