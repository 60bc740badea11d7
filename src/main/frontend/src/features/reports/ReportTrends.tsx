import { Box, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { ServiceReport } from '@/api/reports';
import { useTranslation } from '@/i18n';
import { Chart, type ChartSeries } from '@/shared/Chart';
import { agreedLines, measuredLines, type Line } from './lines';
import { Section } from './Section';
import { dayName, told } from '@/shared/measures/told';

/** One figure of the report over its last periods, against its target; the table has each exactly. */
export function ReportTrends({ report }: { report: ServiceReport }) {
  const { t, language } = useTranslation();
  const agreed = agreedLines(report, t).map((line) => ({ ...line, name: `${line.name} (${report.targets?.find((one) => line.key === `${one.agreement} ${one.metric}`)?.name})` }));
  const lines = [...agreed, ...measuredLines(report, language)].filter((line) => line.trend.some((one) => one.value !== null && one.value !== undefined));
  const [chosen, setChosen] = useState('');
  const line = lines.find((one) => one.key === chosen) ?? lines[0];
  return (
    <Section title={t('reports.trend')} empty={!line && t('reports.nothing')}>
      {line && (
        <Box px="md" pb="md">
          <NativeSelect
            aria-label={t('reports.report.trendFigure')}
            className="no-print"
            maw={420}
            mb="sm"
            value={line.key}
            onChange={(event) => setChosen(event.currentTarget.value)}
            data={lines.map((one) => ({ value: one.key, label: one.name }))}
          />
          <Chart
            title={line.name}
            summary={t('reports.report.trendOf', { name: line.name, first: told(line.trend[0]?.value, line.unit, language), last: told(line.value, line.unit, language) })}
            category={t('reports.time')}
            categories={line.trend.map((one) => dayName(one.from!, report.period!.kind, language))}
            series={seriesOf(line, t('reports.target'))}
          />
        </Box>
      )}
    </Section>
  );
}

function seriesOf(line: Line, target: string): ChartSeries[] {
  const percent = line.unit === 'PERCENT';
  const values: ChartSeries = { name: line.name, values: line.trend.map((one) => one.value ?? null), kind: line.unit === 'COUNT' ? 'bar' : 'line', percent };
  if (line.target === null || line.target === undefined) return [values];
  return [values, { name: target, values: line.trend.map(() => line.target!), kind: 'line', percent, target: true }];
}
