import { Badge, Button, Group, Paper, Stack, Switch, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import { useComments, useNewComment } from '@/api/workItems';
import type { Access } from '@/shared/access';
import { pastedFiles } from '@/shared/files/DropTarget';
import type { Uploads } from '@/shared/files/useUploads';
import { tellProblem } from '@/shared/problems';
import { moment } from '@/shared/time';

/** What was said, and a place to say more: to everybody concerned, or among colleagues. */
export function Conversation({ number, access, uploads }: { number: string; access: Access; uploads: Uploads }) {
  const { t, language } = useTranslation();
  const comments = useComments(number).data ?? [];
  const add = useNewComment(number);
  const [text, setText] = useState('');
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
              {comment.author}
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
          onPaste={(event) => {
            const files = pastedFiles(event.nativeEvent);
            if (files.length === 0) return;
            event.preventDefault();
            uploads.add(files, internal);
          }}
          autosize
          minRows={2}
        />
        <Group justify="flex-end" mt="xs">
          {access.works && (
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
