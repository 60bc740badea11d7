import { Table, Text } from '@mantine/core';
import type { Widget, WidgetFigures } from '@/api/dashboards';
import { useTranslation } from '@/i18n';
import { WideTable } from '@/shared/WideTable';
import { rowsOf } from './figures';
import { valueOf } from './measures';
import { addsUp } from '@/shared/measures/told';
import classes from './Board.module.css';
import { useWidgetWords } from './useWidgetWords';

interface Props {
  widget: Widget;
  shown: WidgetFigures;
  /** Cells are the darker the more they say. */
  heat?: boolean;
}

const COLUMN = 76;

/** Figures by value and time; each cell says what it says in words, too. */
export function FigureTable({ widget, shown, heat = false }: Props) {
  const { t, language } = useTranslation();
  const told = useWidgetWords();
  const { times, rows } = rowsOf(shown);
  const words = told.words(widget, shown);
  const { measure } = shown;
  const flat = rows.flatMap((row) => row.values).filter((value) => value !== null);
  const [low, high] = [addsUp(measure) ? 0 : Math.min(...flat), Math.max(...flat)];
  const shade = (value: number | null) =>
    heat && value !== null && high > low ? { '--heat': `${Math.round(((value - low) / (high - low)) * 45)}%` } : undefined;
  const first = widget.split ? told.dimensionName(widget.split, measure?.source) : t('dashboards.what');
  return (
    <WideTable label={told.title(widget, measure)} minWidth={Math.max(260, 140 + times.length * COLUMN)}>
      <Table className={classes.figures} verticalSpacing={6} withRowBorders={!heat}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{first}</Table.Th>
            {times.map((time) => (
              <Table.Th key={time.from} ta="right">
                {widget.bucket ? words.time(time.from) : words.measure}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.of}>
              <Table.Th scope="row">{widget.split ? words.value(row.of) : words.measure}</Table.Th>
              {row.values.map((value, at) => (
                <Table.Td key={at} ta="right" className={heat ? classes.heat : undefined} style={shade(value) as React.CSSProperties}>
                  <Mark met={row.met[at]} /> {valueOf(value, measure, language)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {(widget.split || widget.bucket) && (
        <Text size="xs" c="dimmed" p={6}>
          {t('dashboards.all', { value: valueOf(shown.total?.value, measure, language) })}
          {shown.before && ` · ${t('dashboards.beforeIt', { value: valueOf(shown.before.value, measure, language) })}`}
        </Text>
      )}
    </WideTable>
  );
}

function Mark({ met }: { met: boolean | null | undefined }) {
  const { t } = useTranslation();
  if (met === null || met === undefined) return null;
  return (
    <span role="img" aria-label={t(met ? 'measures.met' : 'measures.missed')}>
      {met ? '✓' : '✗'}
    </span>
  );
}
