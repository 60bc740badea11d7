/** One row of figures of a chart, a value for each category; null where there is none. */
export interface ChartSeries {
  name: string;
  values: (number | null)[];
  /** A line is for a share or a target, bars are for counts. */
  kind: 'bar' | 'line';
  /** Bars of the same stack stand upon each other. */
  stack?: string;
  /** Measured by the axis at the right, in percent. */
  percent?: boolean;
  /** What the others are held against: a dashed line without points. */
  target?: boolean;
}

export interface ChartData {
  categories: string[];
  series: ChartSeries[];
}

const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'roundRect'];

const INK = {
  light: { text: '#3b4651', line: '#dfe5ea', colors: ['#0b6378', '#c2410c', '#7a5cb8', '#3f7d20', '#9a6b00'] },
  dark: { text: '#c9d1d9', line: '#2b2f36', colors: ['#44a4c0', '#f08c4a', '#b39be6', '#8cc63f', '#e0b040'] },
};

/** What echarts draws: patterns besides colours, so that nobody has to tell colours apart. */
export function chartOption({ categories, series }: ChartData, scheme: 'light' | 'dark') {
  const ink = INK[scheme];
  const axis = { axisLabel: { color: ink.text }, axisLine: { lineStyle: { color: ink.line } }, splitLine: { lineStyle: { color: ink.line } } };
  const shares = series.some((one) => one.percent);
  const counts = series.some((one) => !one.percent);
  return {
    animation: false,
    color: ink.colors,
    aria: { enabled: true, label: { enabled: false }, decal: { show: true } },
    grid: { left: 8, right: 8, top: 16, bottom: 40, containLabel: true },
    legend: { bottom: 0, textStyle: { color: ink.text } },
    tooltip: { trigger: 'axis', confine: true, renderMode: 'richText' },
    xAxis: { type: 'category', data: categories, ...axis },
    yAxis: [
      { type: 'value', show: counts, minInterval: 1, ...axis },
      { type: 'value', show: shares, min: 0, max: 100, ...axis, axisLabel: { color: ink.text, formatter: '{value} %' }, splitLine: { show: !counts, lineStyle: { color: ink.line } } },
    ],
    series: series.map((one, at) => ({
      type: one.kind,
      name: one.name,
      data: one.values,
      stack: one.stack,
      yAxisIndex: one.percent ? 1 : 0,
      barMaxWidth: 48,
      symbolSize: 7,
      symbol: one.target ? 'none' : SYMBOLS[at % SYMBOLS.length],
      ...(one.target && { color: ink.text, lineStyle: { type: 'dashed', width: 1.5 } }),
    })),
  };
}
