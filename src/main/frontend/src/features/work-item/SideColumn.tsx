import { Paper, Stack } from '@mantine/core';
import type { PropsWithChildren } from 'react';
import type { WorkItem } from '@/api/workItems';
import type { Access } from '@/shared/access';
import { Files } from '@/shared/files/Files';
import type { Uploads } from '@/shared/files/useUploads';
import { Clocks } from './clocks/Clocks';
import { LinkList } from './links/LinkList';

interface Props {
  item: WorkItem;
  access: Access;
  uploads: Uploads;
}

/** What stands beside the work: promises, files, links. */
export function SideColumn({ item, access, uploads }: Props) {
  const number = item.number!;
  return (
    <Stack gap="lg">
      <Card>
        <Clocks number={number} />
      </Card>
      <Card>
        <Files number={number} uploads={uploads} adds={access.speaks} addsInternal={access.works} />
      </Card>
      <Card>
        <LinkList item={item} />
      </Card>
    </Stack>
  );
}

function Card({ children }: PropsWithChildren) {
  return (
    <Paper withBorder p="md" bg="var(--attesta-surface)" component="section">
      {children}
    </Paper>
  );
}
