import { Skeleton } from '@mantine/core';
import { Suspense } from 'react';
import type { ChartProps } from './chart/ChartFigure';
import { lazyPage } from './lazyPage';

export type { ChartAxis, ChartSeries } from './chart/chartOption';

const ChartFigure = lazyPage<ChartProps>('chart', () => import('./chart/ChartFigure'));

/** Figures as a picture or, as exact, as a table that can be saved; loaded when first shown. */
export function Chart(props: ChartProps) {
  return (
    <Suspense fallback={<Skeleton height={props.height ?? 280} />}>
      <ChartFigure {...props} />
    </Suspense>
  );
}
