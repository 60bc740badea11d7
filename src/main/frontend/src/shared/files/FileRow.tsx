import { Anchor, Badge, Group, Text } from '@mantine/core';
import { attachmentUrl, type Attachment } from '@/api/attachments';
import { useTranslation } from '@/i18n';
import { PersonName } from '../Names';
import { moment } from '../time';
import classes from './files.module.css';
import { isPicture } from './mediaType';
import { readableSize } from './size';

/** One file to download, with a small picture of it where that is safe. */
export function FileRow({ number, file }: { number: string; file: Attachment }) {
  const { t, language } = useTranslation();
  const url = attachmentUrl(number, file.id!);
  return (
    <li className={classes.row}>
      {isPicture(file.mediaType) ? (
        <img src={url} alt="" loading="lazy" className={classes.thumb} />
      ) : (
        <span className={classes.thumb} aria-hidden>
          {file.name?.split('.').at(-1)?.slice(0, 4)}
        </span>
      )}
      <div className={classes.what}>
        <Anchor href={url} download={file.name} size="sm" underline="always">
          {file.name}
        </Anchor>
        <Group gap={6}>
          <Text size="xs" c="dimmed">
            {readableSize(file.size ?? 0, language)} · <PersonName id={file.addedBy!} /> · {moment(file.addedAt, language)}
          </Text>
          {file.visibility === 'INTERNAL' && (
            <Badge size="xs" color="yellow" variant="light" tt="none" className="attesta-legible">
              {t('files.internal')}
            </Badge>
          )}
        </Group>
      </div>
    </li>
  );
}
