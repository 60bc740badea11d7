import { Anchor, Button, Center, Group, Loader, Stack, Text, Title } from '@mantine/core';
import type { PropsWithChildren } from 'react';
import { Link } from 'wouter';
import { useComments, useWorkItem } from '@/api/workItems';
import { useTranslation } from '@/i18n';
import { explain } from '@/shared/problems';
import { Files } from '@/shared/files/Files';
import { CommentCard } from '@/shared/talk/CommentCard';
import { useTitle } from '@/shared/useTitle';
import { Clocks } from '../clocks/Clocks';
import { ItemHeader } from '../ItemHeader';
import { LinkList } from '../links/LinkList';
import classes from './print.module.css';
import { WholeJournal } from './WholeJournal';

const NOTHING_RUNS = { running: [], add: () => undefined, again: () => undefined, leave: () => undefined };

/** Everything about a work item one below the other, for paper. */
export default function PrintPage({ number }: { number: string }) {
  const { t } = useTranslation();
  const item = useWorkItem(number);
  const comments = useComments(number).data ?? [];
  useTitle(item.data && `${number} ${item.data.title}`);
  if (item.error && !item.data) return <Text role="alert">{explain(item.error)}</Text>;
  if (!item.data) {
    return (
      <Center h={240}>
        <Loader />
      </Center>
    );
  }
  return (
    <Stack gap="lg" className={classes.sheet}>
      <Group justify="space-between" className="no-print">
        <Anchor component={Link} href={`/work-items/${number}`} size="sm">
          <span aria-hidden>‹ </span>
          {number}
        </Anchor>
        <Button onClick={() => window.print()}>{t('work-item.print')}</Button>
      </Group>
      <ItemHeader item={item.data} plain />
      <Clocks number={number} open />
      <Section title={t('work-item.tabs.conversation')}>
        {comments.length === 0 && <Text size="sm">{t('talk.empty')}</Text>}
        {comments.map((comment) => (
          <CommentCard key={comment.id} comment={comment} requester={item.data.requester} />
        ))}
      </Section>
      <Files number={number} uploads={NOTHING_RUNS} adds={false} addsInternal={false} />
      <LinkList item={item.data} />
      <Section title={t('work-item.tabs.journal')}>
        <WholeJournal number={number} />
      </Section>
    </Stack>
  );
}

function Section({ title, children }: PropsWithChildren<{ title: string }>) {
  return (
    <Stack gap="xs" component="section">
      <Title order={2} size="h5">
        {title}
      </Title>
      {children}
    </Stack>
  );
}
