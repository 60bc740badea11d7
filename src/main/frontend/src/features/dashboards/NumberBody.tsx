import { Group, Stack, Text } from '@mantine/core';
import type { WidgetFigures } from '@/api/dashboards';
import { useTranslation } from '@/i18n';
import { changeOf, isBetter, rowsOf } from './figures';
import { Met } from '@/shared/measures/Met';
import { valueOf } from './measures';
import { Spark } from './Spark';
import { useWidgetWords } from './useWidgetWords';

/** One number: whether it keeps its target, what it was before, how it went. */
export function NumberBody({ shown }: { shown: WidgetFigures }) {
  const { t, language } = useTranslation();
  const { target } = useWidgetWords();
  const { measure, total, before } = shown;
  const values = rowsOf(shown).rows[0]?.values ?? [];
  const change = changeOf(total, before);
  return (
    <Stack gap={4} h="100%">
      <Group gap="xs" align="center">
        <Text fz="1.9rem" fw={650} lh={1.15} style={{ fontVariantNumeric: 'tabular-nums' }}>
          {valueOf(total?.value, measure, language)}
        </Text>
        <Met met={total?.met} />
      </Group>
      {measure?.target !== null && measure?.target !== undefined && (
        <Text size="xs" c="dimmed">
          {target(measure)}
        </Text>
      )}
      {before && (
        <Text size="xs">
          {change === null ? t('dashboards.noBefore') : <Change change={change} before={valueOf(before.value, measure, language)} shown={shown} />}
        </Text>
      )}
      {values.length > 1 && <Spark values={values} />}
    </Stack>
  );
}

function Change({ change, before, shown }: { change: number; before: string; shown: WidgetFigures }) {
  const { t, language } = useTranslation();
  const better = isBetter(change, shown.measure?.direction);
  if (better === null) return <>{t('dashboards.unchanged')}</>;
  // Between two shares lie points, not per cent.
  const share = shown.measure?.unit === 'PERCENT';
  const size = valueOf(Math.abs(change), share ? { ...shown.measure, unit: 'POINTS' } : shown.measure, language);
  const by = share ? t('dashboards.points', { value: size }) : size;
  return (
    <>
      <span aria-hidden>{change > 0 ? '▲' : '▼'} </span>
      {t(change > 0 ? 'dashboards.more' : 'dashboards.less', { by, before })}
      {shown.measure?.target !== null && shown.measure?.target !== undefined && ` · ${t(better ? 'dashboards.better' : 'dashboards.worse')}`}
    </>
  );
}
