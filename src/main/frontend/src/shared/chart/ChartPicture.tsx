import { useComputedColorScheme } from '@mantine/core';
import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, LegendScrollComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useTranslation } from '@/i18n';
import { chartOption, type ChartData } from './chartOption';

use([BarChart, LineChart, GridComponent, LegendComponent, LegendScrollComponent, TooltipComponent, AriaComponent, SVGRenderer]);

interface Props {
  data: ChartData;
  summary: string;
  height: number;
  onPick?: (category: number) => void;
}

/** The drawing alone; loaded when a chart is first shown. */
export default function ChartPicture({ data, summary, height, onPick }: Props) {
  const { language } = useTranslation();
  const scheme = useComputedColorScheme('light');
  const place = useRef<HTMLDivElement>(null);
  const pick = useRef(onPick);
  useEffect(() => {
    pick.current = onPick;
  });
  const drawn = JSON.stringify(data);
  useEffect(() => {
    const chart = init(place.current!, null, { renderer: 'svg' });
    chart.setOption(chartOption(JSON.parse(drawn) as ChartData, scheme, language));
    chart.on('click', (event) => pick.current?.(event.dataIndex));
    const watch = new ResizeObserver(() => chart.resize());
    watch.observe(place.current!);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, [drawn, scheme, language]);
  return <div ref={place} role="img" aria-label={summary} style={{ height, width: '100%' }} />;
}
