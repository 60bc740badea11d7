import { useMeasures } from '@/api/measures';
import type { ServiceReport } from '@/api/reports';
import { useAgreements } from '@/api/serviceLevels';
import { useServices } from '@/api/services';
import { useTranslation } from '@/i18n';
import { usePracticeNames } from '@/shared/practices';
import { steps, tellKey } from './path';
import { dayName, wordsOf } from '@/shared/measures/told';

const DAY = /^\d{4}-\d\d-\d\d$/;

/** Tells which figure of a report a path leads to. */
export function useFigureNames(period: NonNullable<ServiceReport['period']>): (path: string) => string {
  const { t, language } = useTranslation();
  const practice = usePracticeNames();
  const known = new Map<string, string>();
  for (const one of useServices().data ?? []) known.set(one.key!, one.name!);
  for (const one of useAgreements().data ?? []) known.set(one.key!, one.name!);
  for (const one of useMeasures().data ?? []) known.set(one.key!, wordsOf(one, language).name);
  const word = (text: string) => {
    if (DAY.test(text)) return dayName(text, period.kind, language);
    const named = known.get(text) ?? practice(text);
    return named !== text ? named : t(`reports.cause.${text}`, { defaultValue: t(`reports.value.${text}`, { defaultValue: text }) });
  };
  return (path) =>
    steps(path)
      .map(({ name, key }) => {
        const part = t(`reports.part.${name}`, { defaultValue: name });
        return key === undefined ? part : `${part}: ${tellKey(key, word)}`;
      })
      .join(' › ');
}
