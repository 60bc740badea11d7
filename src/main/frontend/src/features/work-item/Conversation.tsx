import { Badge, Button, Group, Paper, Stack, Switch, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import { useComments, useNewComment, useWorkItem } from '@/api/workItems';
import { useMe } from '@/api/session';
import { PersonName } from '@/shared/Names';
import { tellProblem } from '@/shared/problems';
import { moment } from '@/shared/time';

/** What was said, and a place to say more: to everybody concerned, or among colleagues. */
export function Conversation({ number }: { number: string }) {
  const { t, language } = useTranslation();
  const me = useMe().data;
  const item = useWorkItem(number).data;
  const comments = useComments(number).data ?? [];
  const add = useNewComment(number);
  const [text, setText] = useState('');
  const colleague = me?.practices.includes('*') || (!!item?.practice && me?.practices.includes(item.practice));
  const [internal, setInternal] = useState(false);
  const send = () =>
    add.mutate(
      { text, visibility: internal ? 'INTERNAL' : 'PUBLIC' },
      { onSuccess: () => setText(''), onError: tellProblem },
    );
  return (
    <Stack gap="sm">
      {comments.map((comment) => (
        <Paper key={comment.id} withBorder p="sm" bg="var(--attesta-surface)">
          <Group gap="xs" mb={4}>
            <Text size="sm" fw={600}>
              <PersonName id={comment.author!} />
            </Text>
            <Text size="xs" c="dimmed">
              {moment(comment.at, language)}
            </Text>
            {comment.visibility === 'INTERNAL' && (
              <Badge size="sm" color="yellow" variant="light" tt="none" className="attesta-legible">
                {t('work-item.internal')}
              </Badge>
            )}
          </Group>
          <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{comment.text}</Text>
        </Paper>
      ))}
      <div className="no-print">
        <Textarea
          label={t('work-item.say')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          autosize
          minRows={2}
        />
        <Group justify="flex-end" mt="xs">
          {colleague && (
            <Switch
              label={t('work-item.internalOnly')}
              checked={internal}
              onChange={(event) => setInternal(event.currentTarget.checked)}
            />
          )}
          <Button disabled={!text.trim()} loading={add.isPending} onClick={send}>
            {t('work-item.send')}
          </Button>
        </Group>
      </div>
    </Stack>
  );
}
