import { Button, Group, Switch, Text, Textarea } from '@mantine/core';
import type { ClipboardEvent, KeyboardEvent } from 'react';
import { useTranslation } from '@/i18n';
import { pastedFiles } from '../files/DropTarget';
import type { Uploads } from '../files/useUploads';
import { explain } from '../problems';
import { MentionBox } from './MentionBox';
import { useDraft } from './useDraft';

export interface Said {
  text: string;
  internal: boolean;
  key: string;
}

interface Props {
  number: string;
  label: string;
  /** Whether something may be said among colleagues, and people are offered to be mentioned. */
  colleague: boolean;
  uploads: Uploads;
  send: (said: Said) => Promise<unknown>;
  sending: boolean;
  fault: unknown;
}

/** A place to say something. What was typed stays until it was sent. */
export function Composer({ number, label, colleague, uploads, send, sending, fault }: Props) {
  const { t } = useTranslation();
  const { draft, change, clear, key } = useDraft(number);
  const empty = !draft.text.trim();
  const internal = colleague && draft.internal;
  const submit = () => {
    if (!empty && !sending) void send({ text: draft.text, internal, key: key() }).then(clear, () => undefined);
  };
  const box = {
    label,
    value: draft.text,
    autosize: true,
    minRows: 3,
    onPaste: (event: ClipboardEvent) => {
      const files = pastedFiles(event.nativeEvent);
      if (files.length === 0) return;
      event.preventDefault();
      uploads.add(files, internal);
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
    },
  };
  return (
    <div className="no-print">
      {colleague ? (
        <MentionBox {...box} description={t('talk.hint')} onText={(text) => change({ text })} />
      ) : (
        <Textarea {...box} onChange={(event) => change({ text: event.currentTarget.value })} />
      )}
      <Group justify="flex-end" mt="xs">
        {!!fault && (
          <Text size="sm" role="alert" flex={1} c="light-dark(#a61e1e, #ffb3b3)">
            {t('talk.notSent')} {explain(fault)}
          </Text>
        )}
        {colleague && (
          <Switch label={t('talk.internalOnly')} checked={draft.internal} onChange={(event) => change({ internal: event.currentTarget.checked })} />
        )}
        <Button disabled={empty} loading={sending} onClick={submit}>
          {t('talk.send')}
        </Button>
      </Group>
    </div>
  );
}
