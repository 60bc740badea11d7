import { Button, Group, Modal, Text } from '@mantine/core';
import { useTranslation } from '@/i18n';

/** Asks whoever leaves with something unsaved. */
export function LeaveDialog({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal opened onClose={onStay} title={t('dashboards.unsaved')} closeButtonProps={{ 'aria-label': t('shared.close') }} styles={{ title: { fontWeight: 650 } }}>
      <Text size="sm">{t('dashboards.leaving')}</Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onLeave}>
          {t('dashboards.leave')}
        </Button>
        <Button onClick={onStay}>{t('dashboards.stay')}</Button>
      </Group>
    </Modal>
  );
}
