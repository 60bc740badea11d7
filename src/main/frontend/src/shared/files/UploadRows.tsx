import { Button, Group, Progress, Text } from '@mantine/core';
import { useTranslation } from '@/i18n';
import type { Uploads } from './useUploads';

/** Files on their way: how far each is, or why it was not taken. */
export function UploadRows({ uploads }: { uploads: Uploads }) {
  const { t } = useTranslation();
  return (
    <div className="no-print" role="status">
      {uploads.running.map((upload) => (
        <div key={upload.key}>
          <Text size="sm" truncate>
            {upload.file.name}
          </Text>
          {upload.fault ? (
            <>
              <Text size="xs" c="light-dark(#a61e1e, #ffb3b3)">
                <span aria-hidden>✖ </span>
                {upload.fault}
              </Text>
              <Group gap="xs" my={4}>
                <Button size="compact-xs" variant="light" onClick={() => uploads.again(upload)}>
                  {t('files.again')}
                </Button>
                <Button size="compact-xs" variant="default" onClick={() => uploads.leave(upload)}>
                  {t('files.leave')}
                </Button>
              </Group>
            </>
          ) : (
            <Progress value={100 * upload.share} animated aria-label={t('files.sending', { name: upload.file.name })} my={6} />
          )}
        </div>
      ))}
    </div>
  );
}
