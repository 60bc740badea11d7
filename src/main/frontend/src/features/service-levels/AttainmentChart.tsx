import { useTranslation } from '@/i18n';
import { Chart, type ChartSeries } from '@/shared/Chart';
import { share, sum, type Line } from './attainment';
import { monthName } from './months';

interface Props {
  lines: Line[];
  months: string[];
  onPick: (month: string) => void;
}

/** All lines of the table together, month by month. */
export function AttainmentChart({ lines, months, onPick }: Props) {
  const { t, language } = useTranslation();
  const figures = months.map((month) => sum(lines, month));
  const met = figures.reduce((total, figure) => total + figure.met, 0);
  const missed = figures.reduce((total, figure) => total + figure.missed, 0);
  const series: ChartSeries[] = [
    { name: t('service-levels.attainment.met'), kind: 'bar', stack: 'all', values: figures.map((figure) => figure.met) },
    { name: t('service-levels.attainment.missed'), kind: 'bar', stack: 'all', values: figures.map((figure) => figure.missed) },
    { name: t('service-levels.attainment.share'), kind: 'line', percent: true, values: figures.map(share) },
  ];
  if (figures.some((figure) => figure.target !== null)) {
    series.push({ name: t('service-levels.attainment.target'), kind: 'line', percent: true, values: figures.map((figure) => figure.target) });
  }
  return (
    <Chart
      title={t('service-levels.attainment.perMonth')}
      summary={t('service-levels.attainment.summary', { met, missed, share: share({ met, missed }) ?? 0, months: months.length })}
      category={t('service-levels.attainment.month')}
      categories={months.map((month) => monthName(month, language))}
      series={series}
      onPick={(at) => onPick(months[at]!)}
    />
  );
}
