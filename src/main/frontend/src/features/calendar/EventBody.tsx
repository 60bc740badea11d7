import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from '@/i18n';
import type { Entry } from '@/api/calendar';
import { lookOf } from './entries';

/** What stands in a bar: state, what blocks, number and title. */
export function EventBody({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const blocking = entry.conflicts?.blocking ?? 0;
  const warnings = entry.conflicts?.warnings ?? 0;
  const look = lookOf(entry);
  const label = [
    t(`calendar.states.${look.state}`),
    blocking > 0 && t('calendar.conflicts.blocking', { count: blocking }),
    warnings > 0 && t('calendar.conflicts.warnings', { count: warnings }),
    entry.title,
  ];
  return (
    <span title={label.filter(Boolean).join(' · ')}>
      <span aria-hidden>{look.mark} </span>
      <VisuallyHidden>{t(`calendar.states.${look.state}`)}: </VisuallyHidden>
      {blocking > 0 && (
        <strong>
          <span aria-hidden>✖</span> {t('calendar.conflicts.blocks')}{' '}
        </strong>
      )}
      {blocking === 0 && warnings > 0 && (
        <strong>
          <span aria-hidden>▲</span> {t('calendar.conflicts.warns')}{' '}
        </strong>
      )}
      {entry.title}
    </span>
  );
}
