import { Group, NativeSelect, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { components } from '@/api/schema';
import { useTranslation } from '@/i18n';
import { zone } from '@/shared/time';
import { DeadlineView } from './DeadlineView';
import { toLocal, toMoment } from './faults';
import { usePracticeChoices } from '@/shared/practices';
import { PRIORITIES } from './practices';
import { Gaps } from './Gaps';
import { Targets } from './Targets';
import { TargetSource } from './TargetSource';

/** A work item to try the terms on. */
export function useOpening() {
  const [practice, setPractice] = useState('incident');
  const [priority, setPriority] = useState('P2');
  const [opened, setOpened] = useState(() => toLocal(new Date()));
  return { practice, setPractice, priority, setPriority, opened, setOpened, openedAt: toMoment(opened) };
}

interface Props {
  opening: ReturnType<typeof useOpening>;
  outlook: components['schemas']['PreviewRestAgreementOutlook'] | undefined;
  complete: boolean;
}

/** When a work item opened then would be due by the terms as they are typed, and why. */
export function AgreementPreview({ opening, outlook, complete }: Props) {
  const { t } = useTranslation();
  const practices = usePracticeChoices();
  return (
    <Paper withBorder bg="var(--attesta-surface)" component="section" pb="md">
      <Stack gap="sm" p="md">
        <Title order={2} size="h4">
          {t('service-levels.preview.title')}
        </Title>
        <Group gap="sm" align="flex-end">
          <NativeSelect
            label={t('service-levels.practice')}
            value={opening.practice}
            onChange={(event) => opening.setPractice(event.currentTarget.value)}
            data={practices}
          />
          <NativeSelect
            label={t('service-levels.priority')}
            value={opening.priority}
            onChange={(event) => opening.setPriority(event.currentTarget.value)}
            data={PRIORITIES}
          />
          <TextInput
            type="datetime-local"
            label={t('service-levels.preview.opened', { zone: zone() })}
            value={opening.opened}
            onChange={(event) => opening.setOpened(event.currentTarget.value)}
          />
        </Group>
        {!complete && (
          <Text size="sm" c="dimmed">
            {t('service-levels.preview.incomplete')}
          </Text>
        )}
        <Gaps gaps={outlook?.gaps ?? []} />
        {(outlook?.deadlines ?? []).map(({ metric, deadline }) => (
          <DeadlineView key={metric} name={t(`service-levels.metric.${metric}`)} deadline={deadline} />
        ))}
      </Stack>
      <Targets targets={outlook?.targets ?? []} label={t('service-levels.targets.edited')} />
      <TargetSource targets={outlook?.targets ?? []} />
    </Paper>
  );
}
