import { Button, FileButton, Group, Stack, Switch, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useAttachments } from '@/api/attachments';
import { useTranslation } from '@/i18n';
import { DropTarget } from './DropTarget';
import { FileRow } from './FileRow';
import classes from './files.module.css';
import { UploadRows } from './UploadRows';
import type { Uploads } from './useUploads';

interface Props {
  number: string;
  uploads: Uploads;
  /** Whether the person may add files at all, and such that the requester does not see. */
  adds: boolean;
  addsInternal: boolean;
}

/** Files of a work item; more are added by button, by dragging them onto the page and by pasting. */
export function Files({ number, uploads, adds, addsInternal }: Props) {
  const { t } = useTranslation();
  const [internal, setInternal] = useState(false);
  const files = useAttachments(number).data ?? [];
  const add = (chosen: File[]) => uploads.add(chosen, internal);
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Title order={2} size="h5">
          {t('files.title')}
        </Title>
        {adds && (
          <FileButton onChange={add} multiple>
            {(props) => (
              <Button {...props} size="compact-sm" variant="light" className="no-print">
                {t('files.add')}
              </Button>
            )}
          </FileButton>
        )}
      </Group>
      {files.length > 0 && (
        <ul className={classes.list}>
          {files.map((file) => (
            <FileRow key={file.id} number={number} file={file} />
          ))}
        </ul>
      )}
      <UploadRows uploads={uploads} />
      {files.length === 0 && uploads.running.length === 0 && (
        <Text size="sm" c="dimmed">
          {t(adds ? 'files.empty' : 'files.none')}
        </Text>
      )}
      {adds && <DropTarget onFiles={add} />}
      {addsInternal && (
        <Switch
          size="xs"
          className="no-print"
          label={t('files.internalOnly')}
          checked={internal}
          onChange={(event) => setInternal(event.currentTarget.checked)}
        />
      )}
    </Stack>
  );
}
