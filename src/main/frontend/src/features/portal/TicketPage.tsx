import { Anchor, Center, Group, Loader, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from 'wouter';
import { Problem } from '@/api/client';
import { useOwnItem, type Own } from '@/api/own';
import { useMe } from '@/api/session';
import { useTasksOf, useWorkItem, type WorkItem } from '@/api/workItems';
import { useTranslation } from '@/i18n';
import { Files } from '@/shared/files/Files';
import { useUploads } from '@/shared/files/useUploads';
import { useNow } from '@/shared/useNow';
import { useTitle } from '@/shared/useTitle';
import { Messages } from './Messages';
import classes from './portal.module.css';
import { Promises } from './Promises';
import { Standing } from './Standing';
import { said } from './told';
import { Withdraw } from './Withdraw';
import { YourTurn } from './YourTurn';

/** One own ticket: where it stands, what is promised, what is asked of the person, what was said. */
export default function TicketPage({ number }: { number: string }) {
  const { t } = useTranslation();
  const own = useOwnItem(number);
  const item = useWorkItem(number);
  useTitle(own.data?.title);
  const error = own.error ?? item.error;
  if (error && !(own.data && item.data)) {
    const gone = error instanceof Problem && error.status === 404;
    return <Text role="alert">{t(gone ? 'portal.missing' : 'shared.problem.unreachable')}</Text>;
  }
  if (!own.data || !item.data) {
    return (
      <Center h={240}>
        <Loader />
      </Center>
    );
  }
  return <Shown own={own.data} item={item.data} />;
}

function Shown({ own, item }: { own: Own; item: WorkItem }) {
  const { t, language } = useTranslation();
  const now = useNow(60_000);
  const number = item.number!;
  const me = useMe().data;
  const uploads = useUploads(number);
  const tasks = (useTasksOf(number).data ?? []).filter((task) => task.assignee === me?.id);
  return (
    <Stack gap="lg" className={classes.page}>
      <Anchor component={Link} href="/portal" size="sm" className="no-print">
        <span aria-hidden>‹ </span>
        {t('portal.back')}
      </Anchor>
      <Stack gap={4}>
        <Title order={1} size="h2">
          {item.title}
        </Title>
        <Group justify="space-between">
          <Text size="sm" c="dimmed">
            {number} · {t('portal.opened', { when: said(item.openedAt!, now, language) })}
          </Text>
          <Withdraw item={item} />
        </Group>
      </Stack>
      <Paper withBorder p="md" bg="var(--attesta-surface)" component="section" aria-label={t('portal.standing')}>
        <Stack gap={6}>
          <Standing own={own} size="lg" />
          <Promises number={number} />
        </Stack>
      </Paper>
      {tasks.map((task) => (
        <YourTurn key={task.id} number={number} task={task} />
      ))}
      {item.description && (
        <Stack gap={4} component="section">
          <Title order={2} size="h5">
            {t('portal.reported')}
          </Title>
          <Text style={{ whiteSpace: 'pre-wrap' }}>{item.description}</Text>
        </Stack>
      )}
      <Messages item={item} uploads={uploads} />
      <Paper withBorder p="md" bg="var(--attesta-surface)" component="section">
        <Files number={number} uploads={uploads} adds addsInternal={false} />
      </Paper>
    </Stack>
  );
}
