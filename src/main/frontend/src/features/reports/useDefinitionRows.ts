import type { Dimension, Measure } from '@/api/measures';
import { useTranslation } from '@/i18n';
import type { DefinitionRow } from './changes';
import { told } from '@/shared/measures/told';
import { useDimensionName, useValueNames } from '@/shared/measures/useValueNames';

/** Tells a definition in words, a row for each thing it says. */
export function useDefinitionRows(): (measure: Measure) => DefinitionRow[] {
  const { t, language } = useTranslation();
  const valueName = useValueNames();
  const dimensionName = useDimensionName();
  const conditions = ({ source }: Measure, of: Measure['only']) =>
    (Object.entries(of ?? {}) as [Dimension, string[]][])
      .map(([dimension, values]) => `${dimensionName(dimension, source)}: ${values.map((value) => valueName(dimension, value, source)).join(', ')}`)
      .join(' · ');
  const target = ({ target: value, direction, unit }: Measure) =>
    value === null || value === undefined ? t('reports.noTarget') : t(`reports.direction.${direction}`, { value: told(value, unit, language) });
  return (measure) =>
    [
      { what: t('reports.field.source'), value: t(`reports.source.${measure.source}`, { defaultValue: measure.source }) },
      { what: t('reports.field.arithmetic'), value: t(`reports.arithmetic.${measure.arithmetic}`) },
      { what: t('reports.field.only'), value: conditions(measure, measure.only) },
      { what: t('reports.field.hits'), value: conditions(measure, measure.hits) },
      { what: t('reports.field.unit'), value: t(`reports.unit.${measure.unit}`) },
      { what: t('reports.period'), value: t(`reports.per.${measure.period}`) },
      { what: t('reports.target'), value: target(measure) },
      { what: t('reports.judgedBy'), value: t(measure.byService ? 'reports.eachService' : 'reports.allTogether') },
    ].filter((row) => row.value);
}

/** What it is called as well, in every language: where versions are compared. */
export function useNamedRows(): (measure: Measure) => DefinitionRow[] {
  const { t } = useTranslation();
  const rows = useDefinitionRows();
  return (measure) =>
    [
      { what: t('reports.field.name'), value: measure.name ?? '' },
      { what: t('reports.field.meaning'), value: measure.meaning ?? '' },
      { what: t('reports.field.nameDe'), value: measure.translations?.de?.name ?? '' },
      { what: t('reports.field.meaningDe'), value: measure.translations?.de?.meaning ?? '' },
      ...rows(measure),
    ].filter((row) => row.value);
}
