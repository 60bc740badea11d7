import type { Measure } from '@/api/measures';
import type { ReportTrend, ServiceReport } from '@/api/reports';
import { wordsOf } from '@/shared/measures/told';

/** A figure of a report with what it was before and what it should be. */
export interface Line {
  key: string;
  name: string;
  below: string;
  unit: Measure['unit'];
  value: number | null | undefined;
  target: number | null | undefined;
  direction: Measure['direction'];
  met: boolean | null | undefined;
  previous: number | null | undefined;
  lastYear: number | null | undefined;
  trend: ReportTrend[];
}

type Say = (key: string, values?: Record<string, unknown>) => string;

/** What agreements promise. */
export function agreedLines(report: ServiceReport, t: Say): Line[] {
  return (report.targets ?? []).map((one) => ({
    key: `${one.agreement} ${one.metric}`,
    name: t(`reports.metric.${one.metric}`),
    below: t('reports.report.kept', { name: one.name, kept: one.kept, judged: one.judged }),
    unit: 'PERCENT',
    direction: 'UP',
    value: one.value,
    target: one.target,
    met: one.met,
    previous: one.previous,
    lastYear: one.lastYear,
    trend: one.trend ?? [],
  }));
}

/** What else is measured, as far as there was something to measure. */
export function measuredLines(report: ServiceReport, language: string): Line[] {
  return (report.measures ?? [])
    .filter((one) => one.value !== null && one.value !== undefined)
    .map((one) => {
      const words = wordsOf(one as Measure, language);
      return {
        key: one.key!,
        name: words.name,
        below: words.meaning,
        unit: one.unit,
        direction: one.direction,
        value: one.value,
        target: one.target,
        met: one.met,
        previous: one.previous,
        lastYear: one.lastYear,
        trend: one.trend ?? [],
      };
    });
}
