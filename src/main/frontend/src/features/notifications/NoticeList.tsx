import { Anchor, Button, Group, Text } from '@mantine/core';
import { Link } from 'wouter';
import { useNotifications, useReading, type Notice } from '@/api/notifications';
import { useTranslation } from '@/i18n';
import { GroupName } from '@/shared/Names';
import { tellProblem } from '@/shared/problems';
import { fromNow } from '@/shared/time';
import { useNow } from '@/shared/useNow';
import classes from './NoticeList.module.css';

interface Props {
  unread: Notice[];
  close: () => void;
}

/** The latest notifications; following one says that it has been read. */
export function NoticeList({ unread, close }: Props) {
  const { t } = useTranslation();
  const latest = useNotifications();
  const reading = useReading();
  const read = (notices: Notice[]) => {
    const ids = notices.filter((notice) => !notice.readAt).map((notice) => notice.id!);
    if (ids.length > 0) reading.mutate(ids, { onError: tellProblem });
  };
  return (
    <>
      <Group justify="space-between" px="md" py="xs" wrap="nowrap">
        <Text fw={600}>{t('notifications.title')}</Text>
        <Button size="compact-xs" variant="subtle" disabled={unread.length === 0} onClick={() => read(unread)}>
          {t('notifications.readAll')}
        </Button>
      </Group>
      {latest.data?.length === 0 && (
        <Text size="sm" c="dimmed" px="md" pb="md">
          {t('notifications.none')}
        </Text>
      )}
      {latest.isError && (
        <Text size="sm" px="md" pb="md" role="alert">
          {t('shared.problem.unreachable')}
        </Text>
      )}
      <ul className={classes.list}>
        {latest.data?.map((notice) => (
          <li key={notice.id} className={classes.notice} data-unread={!notice.readAt || undefined}>
            <NoticeText
              notice={notice}
              follow={() => {
                read([notice]);
                close();
              }}
            />
            {!notice.readAt && (
              <Button size="compact-xs" variant="subtle" aria-label={t('notifications.readOne', { text: notice.text })} onClick={() => read([notice])}>
                ✓
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function NoticeText({ notice, follow }: { notice: Notice; follow: () => void }) {
  const { t, language } = useTranslation();
  const now = useNow(30_000);
  return (
    <div className={classes.text}>
      {notice.item ? (
        <Anchor component={Link} href={`/work-items/${notice.item}`} size="sm" c="inherit" fw={notice.readAt ? 400 : 600} onClick={follow}>
          {notice.text}
        </Anchor>
      ) : (
        <Text size="sm" fw={notice.readAt ? 400 : 600}>
          {notice.text}
        </Text>
      )}
      <Text size="xs" c="dimmed">
        {fromNow(notice.createdAt!, now, language)}
        {notice.item && ` · ${notice.item}`}
        {notice.group && (
          <>
            {' · '}
            <GroupName id={notice.group} />
          </>
        )}
        {!notice.readAt && ` · ${t('notifications.unread')}`}
      </Text>
    </div>
  );
}
