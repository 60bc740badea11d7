import type { Measure } from '@/api/measures';
import type { ReportTrend } from '@/api/reports';
import { useTranslation } from '@/i18n';
import { told } from '@/shared/measures/told';

interface Props {
  name: string;
  unit: Measure['unit'];
  trend: ReportTrend[];
  target: number | null | undefined;
}

const WIDTH = 132;
const HEIGHT = 34;

/** The last periods as a small line, with the target dashed; first and last value in words for who does not see it. */
export function Spark({ name, unit, trend, target }: Props) {
  const { t, language } = useTranslation();
  const points = trend.map((one, at) => ({ at, value: one.value ?? null }));
  const known = points.filter((point): point is { at: number; value: number } => point.value !== null);
  if (known.length < 2) return <>–</>;
  const all = [...known.map((point) => point.value), ...(target === null || target === undefined ? [] : [target])];
  const low = Math.min(...all);
  const high = Math.max(...all);
  const x = (at: number) => 3 + (at / Math.max(1, trend.length - 1)) * (WIDTH - 6);
  const y = (value: number) => HEIGHT - 4 - ((value - low) / (high - low || 1)) * (HEIGHT - 8);
  const last = known[known.length - 1]!;
  return (
    <svg
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={t('reports.report.trendOf', { name, first: told(known[0]!.value, unit, language), last: told(last.value, unit, language) })}
    >
      {target !== null && target !== undefined && (
        <line x1={0} x2={WIDTH} y1={y(target)} y2={y(target)} stroke="var(--mantine-color-dimmed)" strokeDasharray="4 3" />
      )}
      <polyline points={known.map((point) => `${x(point.at)},${y(point.value)}`).join(' ')} fill="none" stroke="var(--mantine-primary-color-filled)" strokeWidth={2} />
      <circle cx={x(last.at)} cy={y(last.value)} r={3} fill="var(--mantine-primary-color-filled)" />
    </svg>
  );
}
