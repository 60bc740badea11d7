import { Paper, Stack, Text, Title } from '@mantine/core';
import { useMessage, useOffer } from '@/api/actions';
import { useComments, useNewComment, type WorkItem } from '@/api/workItems';
import { useTranslation } from '@/i18n';
import type { Uploads } from '@/shared/files/useUploads';
import { CommentCard } from '@/shared/talk/CommentCard';
import { Composer, type Said } from '@/shared/talk/Composer';
import classes from './portal.module.css';

/** What was said to each other, and a place to answer or to write. */
export function Messages({ item, uploads }: { item: WorkItem; uploads: Uploads }) {
  const { t } = useTranslation();
  const number = item.number!;
  const comments = useComments(number).data ?? [];
  const awaited = useOffer(number, item.version).data?.messages?.[0];
  const comment = useNewComment(number);
  const answer = useMessage(number);
  const send = (said: Said) =>
    awaited ? answer.mutateAsync({ name: awaited.message!, text: said.text, internal: false }) : comment.mutateAsync({ ...said, internal: false });
  return (
    <Stack gap="sm" component="section">
      <Title order={2} size="h5">
        {t('portal.messages')}
      </Title>
      {comments.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('talk.empty')}
        </Text>
      )}
      {comments.map((one) => (
        <CommentCard key={one.id} comment={one} requester={item.requester} />
      ))}
      <Paper withBorder p="md" bg="var(--attesta-surface)" className={awaited ? classes.turn : undefined}>
        <Composer
          number={number}
          label={t(awaited ? 'portal.answer' : 'portal.write')}
          colleague={false}
          uploads={uploads}
          send={send}
          sending={comment.isPending || answer.isPending}
          fault={comment.error ?? answer.error}
        />
      </Paper>
    </Stack>
  );
}
