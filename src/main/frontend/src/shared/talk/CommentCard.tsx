import { Avatar, Badge, Group, Text } from '@mantine/core';
import { usePersonName } from '@/api/names';
import type { Comment } from '@/api/workItems';
import { useTranslation } from '@/i18n';
import { moment } from '../time';
import { CommentText } from './CommentText';
import classes from './talk.module.css';

interface Props {
  comment: Comment;
  requester: string | undefined;
}

/** One thing that was said: by whom, when, for whom. What the service says by itself looks different. */
export function CommentCard({ comment, requester }: Props) {
  const { t, language } = useTranslation();
  const name = usePersonName(comment.author!);
  const system = comment.author === 'system';
  const internal = comment.visibility === 'INTERNAL';
  return (
    <article className={classes.comment} data-internal={internal || undefined} data-system={system || undefined}>
      <Avatar name={system ? undefined : name} color={comment.author === requester ? 'grape' : 'petrol'} size="sm" className={classes.avatar} aria-hidden />
      <div className={classes.bubble}>
        <Group gap={8} mb={2}>
          <Text size="sm" fw={600}>
            {name}
          </Text>
          <Text size="xs" c="dimmed">
            {[system ? t('talk.byItself') : comment.author === requester && t('talk.requester'), moment(comment.at, language)]
              .filter(Boolean)
              .join(' · ')}
          </Text>
          {internal && (
            <Badge size="sm" color="yellow" variant="light" tt="none" className="attesta-legible">
              {t('talk.internal')}
            </Badge>
          )}
        </Group>
        <CommentText text={comment.text!} />
      </div>
    </article>
  );
}
