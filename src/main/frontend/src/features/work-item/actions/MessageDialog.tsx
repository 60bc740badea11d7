import { Button, Group, Modal, Stack, Switch, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useMessage, type Awaited } from '@/api/actions';
import { useTranslation } from '@/i18n';
import { explain } from '@/shared/problems';

interface Props {
  number: string;
  message: Awaited;
  works: boolean;
  onClose: () => void;
}

/** Tells the process that something it waits for has happened, and the conversation what there is to say about it. */
export function MessageDialog({ number, message, works, onClose }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [internal, setInternal] = useState(works);
  const send = useMessage(number);
  return (
    <Modal opened onClose={onClose} title={message.label} closeButtonProps={{ 'aria-label': t('shared.close') }}>
      <Stack gap="sm">
        <Textarea
          data-autofocus
          autosize
          minRows={3}
          label={t('work-item.messageText')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          error={send.error && explain(send.error)}
        />
        {works && <Switch label={t('talk.internalOnly')} checked={internal} onChange={(event) => setInternal(event.currentTarget.checked)} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('work-item.back')}
          </Button>
          <Button
            loading={send.isPending}
            onClick={() => send.mutate({ name: message.message!, text, internal: works && internal }, { onSuccess: onClose })}
          >
            {t('work-item.messageDo')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
