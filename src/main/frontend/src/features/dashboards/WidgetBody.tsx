import { Text } from '@mantine/core';
import type { Widget, WidgetFigures } from '@/api/dashboards';
import { useTranslation } from '@/i18n';
import { Chart } from '@/shared/Chart';
import { chartData } from './chartData';
import { FigureTable } from './FigureTable';
import { NumberBody } from './NumberBody';
import { useWidgetWords } from './useWidgetWords';

interface Props {
  widget: Widget;
  shown: WidgetFigures;
  /** As a table instead of a picture. */
  table: boolean;
  height: number;
}

/** What a widget shows, or why it shows nothing. */
export function WidgetBody({ widget, shown, table, height }: Props) {
  const { t } = useTranslation();
  const told = useWidgetWords();
  if (shown.fault) {
    return (
      <Text size="sm" c="dimmed">
        {t(`dashboards.fault.${shown.fault}`, { defaultValue: t('dashboards.fault.other') })}
      </Text>
    );
  }
  const nothing = (shown.items ?? []).every((one) => one.value === null || one.value === undefined);
  if (widget.chart === 'NUMBER' && !table) return <NumberBody shown={shown} />;
  if (nothing) {
    return (
      <Text size="sm" c="dimmed">
        {t('dashboards.nothing')}
      </Text>
    );
  }
  if (widget.chart === 'TABLE' || widget.chart === 'HEAT') {
    return <FigureTable widget={widget} shown={shown} heat={widget.chart === 'HEAT' && !table} />;
  }
  const { categories, series, axis, more } = chartData(widget, shown, told.words(widget, shown));
  return (
    <>
      <Chart
        title={told.title(widget, shown.measure)}
        summary={told.summary(widget, shown)}
        category={told.category(widget, shown.measure)}
        categories={categories}
        series={series}
        axis={axis}
        height={more > 0 ? height - 20 : height}
        table={table}
      />
      {more > 0 && (
        <Text size="xs" c="dimmed">
          {t('dashboards.leftOut', { count: more })}
        </Text>
      )}
    </>
  );
}
