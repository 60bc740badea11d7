import { Group, NativeSelect, Paper, Title } from '@mantine/core';
import { useState } from 'react';
import { useTargets } from '@/api/serviceLevels';
import { useTranslation } from '@/i18n';
import { usePracticeChoices } from '@/shared/practices';
import { ListState } from '@/shared/ListState';
import { Targets } from './Targets';
import { TargetSource } from './TargetSource';

/** What the agreement promises now, for every priority of a practice. */
export function TargetTable({ agreement }: { agreement: string }) {
  const { t } = useTranslation();
  const practices = usePracticeChoices();
  const [practice, setPractice] = useState('incident');
  const targets = useTargets(agreement, practice);
  const rows = targets.data ?? [];
  return (
    <Paper withBorder bg="var(--attesta-surface)" component="section">
      <Group justify="space-between" p="md">
        <Title order={2} size="h4">
          {t('service-levels.targets.title')}
        </Title>
        <NativeSelect
          aria-label={t('service-levels.practice')}
          value={practice}
          onChange={(event) => setPractice(event.currentTarget.value)}
          data={practices}
        />
      </Group>
      <Targets targets={rows} label={t('service-levels.targets.title')} />
      <ListState query={targets} empty={rows.length === 0 && t('service-levels.targets.none')} />
      <TargetSource targets={rows} />
    </Paper>
  );
}
