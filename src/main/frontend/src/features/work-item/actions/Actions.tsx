import { Button, Group } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'wouter';
import { useOffer, type Awaited } from '@/api/actions';
import type { WorkItem } from '@/api/workItems';
import { useTranslation } from '@/i18n';
import { CancelDialog } from './CancelDialog';
import { MessageDialog } from './MessageDialog';
import { Raise } from './Raise';

const EditDialog = lazy(() => import('../edit/EditDialog'));

/** What may be done with the item now besides its tasks: what the model waits for, and what its state allows. */
export function Actions({ item }: { item: WorkItem }) {
  const { t } = useTranslation();
  const number = item.number!;
  const offer = useOffer(number, item.version).data;
  const [open, setOpen] = useState<'edit' | 'cancel' | Awaited>();
  const close = () => setOpen(undefined);
  if (!offer) return null;
  return (
    <Group gap="xs" className="no-print">
      {offer.messages?.map((message) => (
        <Button key={message.message} size="compact-sm" variant="light" onClick={() => setOpen(message)}>
          {message.label}
        </Button>
      ))}
      {offer.linkTypes?.includes('raises') && <Raise item={item} />}
      {offer.edit && (
        <Button size="compact-sm" variant="default" onClick={() => setOpen('edit')}>
          {t('work-item.edit')}
        </Button>
      )}
      {offer.cancel && (
        <Button size="compact-sm" variant="default" onClick={() => setOpen('cancel')}>
          {t('work-item.cancel')}
        </Button>
      )}
      <Button component={Link} href={`/work-items/${number}/print`} size="compact-sm" variant="default">
        {t('work-item.print')}
      </Button>
      <Suspense>{open === 'edit' && <EditDialog item={item} onClose={close} />}</Suspense>
      {open === 'cancel' && <CancelDialog number={number} onClose={close} />}
      {typeof open === 'object' && <MessageDialog number={number} message={open} works={!!offer.linkTypes?.length} onClose={close} />}
    </Group>
  );
}
