import { ActionIcon, Indicator, Popover, Text } from '@mantine/core';
import { useState } from 'react';
import { useLive } from '@/api/live';
import { MOST_UNREAD, useUnread } from '@/api/notifications';
import type { Me } from '@/api/session';
import { useTranslation } from '@/i18n';
import { NoticeList } from './NoticeList';

/** The bell: how many notifications are unread, and behind it what they say. */
export default function Notices({ me }: { me: Me }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const up = useLive(me.id);
  const unread = useUnread().data ?? [];
  const count = unread.length >= MOST_UNREAD ? `${MOST_UNREAD - 1}+` : String(unread.length);
  return (
    <>
      <Text size="xs" c="dimmed" role="status">
        {up ? '' : t('notifications.offline')}
      </Text>
      <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus returnFocus withinPortal width="min(400px, calc(100vw - 16px))" shadow="md">
        <Indicator label={count} disabled={unread.length === 0} size={16} color="red.9" offset={4}>
          <Popover.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t('notifications.bell', { count: unread.length, shown: count })}
              aria-haspopup="dialog"
              aria-expanded={open}
              onClick={() => setOpen(!open)}
            >
              <svg width={20} height={20} viewBox="0 0 24 24" fill="none" stroke="var(--mantine-color-text)" strokeWidth={1.8} strokeLinecap="round" strokeLinejoin="round" aria-hidden>
                <path d="M6 16V11a6 6 0 0 1 12 0v5l2 2H4zM10 21h4" />
              </svg>
            </ActionIcon>
          </Popover.Target>
        </Indicator>
        <Popover.Dropdown p={0} aria-label={t('notifications.title')}>
          <NoticeList unread={unread} close={() => setOpen(false)} />
        </Popover.Dropdown>
      </Popover>
    </>
  );
}
