import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useRetirement, type Kind, type Period } from '@/api/periods';
import { useTranslation } from '@/i18n';
import { explainMove } from './explainMove';

/** Asks before a freeze or window goes out of force. */
export function RetireDialog({ kind, period, onClose }: { kind: Kind; period: Period; onClose: () => void }) {
  const { t } = useTranslation();
  const retire = useRetirement(kind);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('calendar.periods.retireNamed', { name: period.name })}
      closeButtonProps={{ 'aria-label': t('shared.close') }}
    >
      <Stack>
        <Text size="sm">{t('calendar.periods.retireAbout')}</Text>
        {retire.error && <Alert role="alert" color="red" title={explainMove(retire.error)} className="attesta-legible" />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('calendar.periods.keep')}
          </Button>
          <Button color="red" loading={retire.isPending} onClick={() => retire.mutate(period, { onSuccess: onClose })}>
            {t('calendar.periods.retire')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
