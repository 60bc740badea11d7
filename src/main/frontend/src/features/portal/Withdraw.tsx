import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useCancellation, useOffer } from '@/api/actions';
import type { WorkItem } from '@/api/workItems';
import { useTranslation } from '@/i18n';
import { explain } from '@/shared/problems';

/** Takes the ticket back, where its model lets the requester do so. */
export function Withdraw({ item }: { item: WorkItem }) {
  const { t } = useTranslation();
  const number = item.number!;
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const cancel = useCancellation(number);
  if (!useOffer(number, item.version).data?.cancel) return null;
  const close = () => setOpen(false);
  return (
    <>
      <Button variant="subtle" color="gray" size="compact-sm" className="no-print" onClick={() => setOpen(true)}>
        {t('portal.withdraw')}
      </Button>
      {open && (
        <Modal opened onClose={close} title={t('portal.withdraw')} closeButtonProps={{ 'aria-label': t('shared.close') }}>
          <Stack gap="sm">
            <Textarea
              data-autofocus
              autosize
              minRows={2}
              maxLength={2000}
              label={t('portal.withdrawWhy')}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
              error={cancel.error && explain(cancel.error)}
            />
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                {t('portal.keep')}
              </Button>
              <Button disabled={!reason.trim()} loading={cancel.isPending} onClick={() => cancel.mutate(reason, { onSuccess: close })}>
                {t('portal.withdraw')}
              </Button>
            </Group>
          </Stack>
        </Modal>
      )}
    </>
  );
}
