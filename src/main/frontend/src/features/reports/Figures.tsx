import { Paper, Stack, Text } from '@mantine/core';
import { useFigures, type FigureQuery, type Measure } from '@/api/measures';
import { useTranslation } from '@/i18n';
import { Chart } from '@/shared/Chart';
import { ListState } from '@/shared/ListState';
import { dayName, wordsOf } from '@/shared/measures/told';
import { useValueNames } from '@/shared/measures/useValueNames';
import { FigureTable } from './FigureTable';
import { chartSeries, MOST_LINES, rows, times } from './series';
import { before } from './span';

interface Props {
  measure: Measure;
  asked: FigureQuery;
  compare: boolean;
}

/** What a measure says of a time: as a picture, and each figure exactly. */
export function Figures({ measure, asked, compare }: Props) {
  const { t, language } = useTranslation();
  const valueName = useValueNames();
  const nameOf = (of: string | null) => (asked.split ? valueName(asked.split, of, measure.source) : '');
  const query = useFigures(measure.key!, asked);
  const earlier = useFigures(measure.key!, { ...asked, ...before(asked.from, asked.until, asked.by) }, compare && !asked.split);
  const figures = query.data ?? [];
  const said = figures.some((figure) => figure.value !== null && figure.value !== undefined);
  if (!said) {
    return (
      <Paper withBorder bg="var(--attesta-surface)">
        <ListState query={query} empty={t('reports.nothing')} />
      </Paper>
    );
  }
  const { name } = wordsOf(measure, language);
  const series = chartSeries(measure, figures, (of) => (asked.split ? nameOf(of) : name), t('reports.target'));
  if (compare && !asked.split && earlier.data) {
    series.splice(1, 0, {
      name: t('reports.before'),
      values: times(figures).map((_, at) => earlier.data[at]?.value ?? null),
      kind: 'line',
      percent: measure.unit === 'PERCENT',
    });
  }
  const hidden = rows(figures).length - MOST_LINES;
  return (
    <Stack gap="md">
      <Paper withBorder p="md" bg="var(--attesta-surface)">
        <Chart
          title={name}
          summary={t('reports.summary', { name, count: figures.length })}
          category={t('reports.time')}
          categories={times(figures).map((day) => dayName(day, asked.by, language))}
          series={series}
        />
        {hidden > 0 && (
          <Text size="xs" c="dimmed">
            {t('reports.hidden', { count: hidden })}
          </Text>
        )}
      </Paper>
      <FigureTable measure={measure} figures={figures} by={asked.by} nameOf={asked.split ? nameOf : undefined} />
    </Stack>
  );
}
