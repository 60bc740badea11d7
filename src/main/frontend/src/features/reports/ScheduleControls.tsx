import { Button, Group, Modal, Text } from '@mantine/core';
import { useState } from 'react';
import { useEndedSchedule, useSavedSchedule, type ReportSchedule, type ReportScheduleBody } from '@/api/reports';
import { useTranslation } from '@/i18n';
import { tellProblem } from '@/shared/problems';

interface Props {
  schedule: ReportSchedule;
  onEdit: () => void;
}

/** Edits, pauses and ends a schedule. */
export function ScheduleControls({ schedule, onEdit }: Props) {
  const { t } = useTranslation();
  const save = useSavedSchedule(schedule.key!, schedule.version);
  const end = useEndedSchedule();
  const [ending, setEnding] = useState(false);
  const name = schedule.name;
  const pauses = schedule.active ? 'pause' : 'resume';
  const { scope, scopeKey, period, day, recipients, formats, language } = schedule;
  const turned = { name, scope, scopeKey: scopeKey ?? undefined, period, day, recipients, formats, language, active: !schedule.active } as ReportScheduleBody;
  return (
    <Group gap="xs" justify="flex-end" wrap="nowrap" className="no-print">
      <Button size="compact-sm" variant="default" onClick={onEdit} aria-label={t('reports.schedule.edit', { name })}>
        {t('reports.edit')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        loading={save.isPending}
        onClick={() => save.mutate(turned, { onError: tellProblem })}
        aria-label={t(`reports.schedule.${pauses}Of`, { name })}
      >
        {t(`reports.schedule.${pauses}`)}
      </Button>
      <Button size="compact-sm" variant="subtle" color="red" className="attesta-legible" onClick={() => setEnding(true)} aria-label={t('reports.schedule.endOf', { name })}>
        {t('reports.schedule.end')}
      </Button>
      {ending && (
        <Modal opened onClose={() => setEnding(false)} title={t('reports.schedule.endOf', { name })} closeButtonProps={{ 'aria-label': t('reports.close') }}>
          <Text mb="md">{t('reports.schedule.endExplain')}</Text>
          <Group justify="flex-end">
            <Button
              color="red"
              loading={end.isPending}
              onClick={() => end.mutate(schedule, { onError: tellProblem, onSettled: () => setEnding(false) })}
            >
              {t('reports.schedule.end')}
            </Button>
          </Group>
        </Modal>
      )}
    </Group>
  );
}
