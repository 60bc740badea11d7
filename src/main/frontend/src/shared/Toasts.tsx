import { Notification, Stack } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useTranslation } from '@/i18n';
import { hideToast, toasts } from './toasts';

/** The place at the foot of every page where messages appear; screen readers are told of them. */
export function Toasts() {
  const { t } = useTranslation();
  const all = useSyncExternalStore(toasts.subscribe, toasts.all);
  return (
    <Stack className="attesta-toasts no-print" gap="xs" role="status" aria-live="assertive">
      {all.map((toast) => (
        <Notification
          key={toast.id}
          color={toast.good ? 'petrol' : 'red'}
          title={toast.title}
          withBorder
          closeButtonProps={{ 'aria-label': t('shared.close') }}
          onClose={() => hideToast(toast.id)}
        >
          {toast.message}
        </Notification>
      ))}
    </Stack>
  );
}
