import type { Widget, WidgetFigures } from '@/api/dashboards';
import type { Measure } from '@/api/measures';
import { useTranslation } from '@/i18n';
import { spanName } from './figures';
import { nameOf, valueOf } from './measures';
import { dayName } from '@/shared/measures/told';
import { useDimensionName, useValueNames } from '@/shared/measures/useValueNames';

/** How the parts of a widget are told in the language of the page. */
export function useWidgetWords() {
  const { t, language } = useTranslation();
  const valueName = useValueNames();
  const dimensionName = useDimensionName();
  const target = (measure: Measure | undefined) =>
    t(`dashboards.target.${measure?.direction ?? 'UP'}`, { value: valueOf(measure?.target, measure, language) });
  const title = (widget: Widget, measure: Measure | undefined) => {
    if (widget.title) return widget.title;
    const name = measure ? nameOf(measure, language) : widget.measure;
    if (!widget.split) return name;
    const split = dimensionName(widget.split, measure?.source);
    return t('dashboards.by', { name, split: language === 'en' ? split.toLowerCase() : split });
  };
  const filters = (widget: Widget, measure: Measure | undefined) =>
    Object.entries(widget.only ?? {}).map(([dimension, values]) =>
      values.map((value) => valueName(dimension as NonNullable<Widget['split']>, value, measure?.source)).join(', '),
    );
  const words = (widget: Widget, shown: WidgetFigures) => ({
    measure: nameOf(shown.measure, language),
    target: t('dashboards.targetLine'),
    whole: shown.from && shown.until ? spanName(shown.from, shown.until, language) : '',
    value: (of: string | null) => (widget.split ? valueName(widget.split, of, shown.measure?.source) : ''),
    time: (from: string) => dayName(from, widget.bucket ?? undefined, language),
  });
  /** All that the picture says, for whoever does not see it. */
  const summary = (widget: Widget, shown: WidgetFigures) => {
    const value = valueOf(shown.total?.value, shown.measure, language);
    const said = t('dashboards.summary', { name: title(widget, shown.measure), span: words(widget, shown).whole, value });
    if (shown.total?.met === null || shown.total?.met === undefined) return said;
    return `${said} ${target(shown.measure)}: ${t(shown.total.met ? 'measures.met' : 'measures.missed')}.`;
  };
  /** What the first column of a table is about. */
  const category = (widget: Widget, measure: Measure | undefined) =>
    widget.split && !widget.bucket ? dimensionName(widget.split, measure?.source) : t('dashboards.time');
  return { title, filters, words, summary, category, target, dimensionName, valueName };
}
