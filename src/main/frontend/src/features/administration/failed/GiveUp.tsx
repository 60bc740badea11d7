import { Alert, Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useGivingUp } from '@/api/operations';
import { useTranslation } from '@/i18n';
import { explain } from '@/shared/problems';

interface Props {
  id: number;
  name: string;
  onClose: () => void;
}

/** Asks why a delivery is not to be tried any more; the reason is kept. */
export function GiveUp({ id, name, onClose }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const givingUp = useGivingUp();
  return (
    <Modal opened onClose={onClose} title={t('administration.failed.giveUpOf', { name })} closeButtonProps={{ 'aria-label': t('shared.close') }}>
      <Stack gap="sm">
        <Text size="sm">{t('administration.failed.forGood')}</Text>
        <Textarea
          label={t('administration.failed.reason')}
          required
          autosize
          minRows={2}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          data-autofocus
        />
        {givingUp.error && (
          <Alert role="alert" color="red" className="attesta-legible">
            {explain(givingUp.error)}
          </Alert>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('administration.failed.keep')}
          </Button>
          <Button color="red" disabled={!reason.trim()} loading={givingUp.isPending} onClick={() => givingUp.mutate({ id, reason }, { onSuccess: onClose })}>
            {t('administration.failed.giveUp')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
