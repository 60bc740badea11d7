import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useCancellation } from '@/api/actions';
import { useTranslation } from '@/i18n';
import { explain } from '@/shared/problems';

/** Asks for the reason, and the process to end. */
export function CancelDialog({ number, onClose }: { number: string; onClose: () => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const cancel = useCancellation(number);
  return (
    <Modal opened onClose={onClose} title={t('work-item.cancelTitle', { number })} closeButtonProps={{ 'aria-label': t('shared.close') }}>
      <Stack gap="sm">
        <Text size="sm">{t('work-item.cancelExplain')}</Text>
        <Textarea
          data-autofocus
          required
          autosize
          minRows={3}
          maxLength={2000}
          label={t('work-item.cancelReason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={cancel.error && explain(cancel.error)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('work-item.back')}
          </Button>
          <Button color="red" disabled={!reason.trim()} loading={cancel.isPending} onClick={() => cancel.mutate(reason, { onSuccess: onClose })}>
            {t('work-item.cancelDo')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
