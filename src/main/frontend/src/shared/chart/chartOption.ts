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
  /** What is to be reached: a dashed line. */
  target?: boolean;
}

/** How values of the axis at the left are told. */
export interface ChartAxis {
  /** As Intl knows it, for example `hour`; without it, a plain number. */
  unit?: string;
  /** Begins near the smallest value instead of at zero; for lines only, as bars would lie. */
  near?: boolean;
  max?: number;
}

export interface ChartData {
  categories: string[];
  series: ChartSeries[];
  axis?: ChartAxis;
}


const INK = {
  light: { text: '#3b4651', line: '#dfe5ea', colors: ['#0b6378', '#c2410c', '#7a5cb8', '#3f7d20', '#9a6b00'] },
  dark: { text: '#c9d1d9', line: '#2b2f36', colors: ['#44a4c0', '#f08c4a', '#b39be6', '#8cc63f', '#e0b040'] },
};

const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'emptyCircle', 'emptyRect', 'emptyTriangle', 'emptyDiamond'];

/** A value of the axis at the left, in the language of the page. */
export function formatOf(axis: ChartAxis | undefined, language: string): (value: number) => string {
  const unit = axis?.unit ? ({ style: 'unit', unit: axis.unit, unitDisplay: 'short' } as const) : {};
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: axis?.unit === 'percent' ? 2 : 1, ...unit });
  return (value) => format.format(value);
}

/** What echarts draws: patterns and marks besides colours, so that nobody has to tell colours apart. */
export function chartOption({ categories, series, axis: left }: ChartData, scheme: 'light' | 'dark', language: string) {
  const told = formatOf(left, language);
  const ink = INK[scheme];
  const axis = { axisLabel: { color: ink.text }, axisLine: { lineStyle: { color: ink.line } }, splitLine: { lineStyle: { color: ink.line } } };
  const shares = series.some((one) => one.percent);
  const counts = series.some((one) => !one.percent);
  return {
    animation: false,
    color: ink.colors,
    aria: { enabled: true, label: { enabled: false }, decal: { show: true } },
    grid: { left: 8, right: 8, top: 16, bottom: 40, containLabel: true },
    legend: { bottom: 0, type: 'scroll', textStyle: { color: ink.text }, pageTextStyle: { color: ink.text }, pageIconColor: ink.text },
    tooltip: {
      trigger: 'axis',
      confine: true,
      renderMode: 'richText',
      ...(left && { valueFormatter: (value: unknown) => (typeof value === 'number' ? told(value) : '–') }),
    },
    xAxis: { type: 'category', data: categories, ...axis },
    yAxis: [
      { type: 'value', show: counts, minInterval: left?.unit ? undefined : 1, scale: left?.near, max: left?.max, ...axis, axisLabel: { color: ink.text, formatter: left && told } },
      { type: 'value', show: shares, min: 0, max: 100, ...axis, axisLabel: { color: ink.text, formatter: '{value} %' }, splitLine: { show: !counts, lineStyle: { color: ink.line } } },
    ],
    series: series.map((one, at) => ({
      type: one.kind,
      name: one.name,
      data: one.values,
      stack: one.stack,
      yAxisIndex: one.percent ? 1 : 0,
      barMaxWidth: 48,
      symbol: one.target ? 'none' : SYMBOLS[at % SYMBOLS.length],
      symbolSize: 7,
      ...(one.target && { lineStyle: { type: 'dashed', width: 2, color: ink.text }, itemStyle: { color: ink.text } }),
    })),
  };
}
