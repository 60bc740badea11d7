import { Stack, Text } from '@mantine/core';
import { useTranslation } from '@/i18n';
import { useComments, useNewComment, type WorkItem } from '@/api/workItems';
import type { Access } from '@/shared/access';
import type { Uploads } from '@/shared/files/useUploads';
import { CommentCard } from '@/shared/talk/CommentCard';
import { Composer } from '@/shared/talk/Composer';

interface Props {
  item: WorkItem;
  access: Access;
  uploads: Uploads;
}

/** What was said, and a place to say more: to everybody concerned, or among colleagues. */
export function Conversation({ item, access, uploads }: Props) {
  const { t } = useTranslation();
  const number = item.number!;
  const comments = useComments(number);
  const add = useNewComment(number);
  return (
    <Stack gap="sm">
      {comments.data?.map((comment) => (
        <CommentCard key={comment.id} comment={comment} requester={item.requester} />
      ))}
      {comments.data?.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('talk.empty')}
        </Text>
      )}
      {access.speaks && (
        <Composer
          number={number}
          label={t('talk.say')}
          colleague={access.works}
          uploads={uploads}
          send={add.mutateAsync}
          sending={add.isPending}
          fault={add.error}
        />
      )}
    </Stack>
  );
}
