import { Alert, List } from '@mantine/core';
import type { components } from '@/api/schema';
import { usePracticeNames } from '@/shared/practices';
import { useTranslation } from '@/i18n';
import { duration } from '@/shared/duration';
import { ServiceName } from '@/shared/Names';

/** Targets that suppliers can use up though they keep their own promises, with the figures. */
export function Gaps({ gaps }: { gaps: components['schemas']['UnderpinningGap'][] }) {
  const { t, language } = useTranslation();
  const practice = usePracticeNames();
  if (gaps.length === 0) return null;
  return (
    <Alert color="yellow" title={t('service-levels.gaps.title')}>
      <List size="sm">
        {gaps.map((gap) => (
          <List.Item key={`${gap.service} ${gap.practice} ${gap.priority}`}>
            <ServiceName id={gap.service!} />
            {', '}
            {t('service-levels.gaps.line', {
              practice: practice(gap.practice!),
              priority: gap.priority,
              target: duration((gap.targetMinutes ?? 0) * 60_000, language, true),
              needed: duration((gap.neededMinutes ?? 0) * 60_000, language, true),
              contracts: (gap.parts ?? []).map((part) => part.contract).join(', '),
            })}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
