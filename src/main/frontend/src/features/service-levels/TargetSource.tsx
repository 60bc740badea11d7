import { Anchor, Text } from '@mantine/core';
import { Link } from 'wouter';
import type { Target } from '@/api/serviceLevels';
import { useDecisions } from '@/api/models';
import { useTranslation } from '@/i18n';

/** From which table the targets come, and how another one takes its place. */
export function TargetSource({ targets }: { targets: Target[] }) {
  const { t } = useTranslation();
  const decisions = useDecisions();
  const first = targets[0];
  if (!first?.decision) return null;
  const table = decisions.find((model) => model.key === first.decision);
  return (
    <Text size="sm" c="dimmed" p="md">
      <Anchor component={Link} href={`/administration/models/${first.decision}?version=${first.decisionVersion}`} inherit underline="always">
        {t('service-levels.targets.from', { decision: table?.name ?? first.decision, version: first.decisionVersion })}
      </Anchor>{' '}
      {t('service-levels.targets.change', { decision: first.decision, bundle: table?.bundle ?? '–' })}
    </Text>
  );
}
