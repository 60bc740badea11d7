import { Center, Grid, Loader, Stack, Text } from '@mantine/core';
import { Redirect } from 'wouter';
import { useTranslation } from '@/i18n';
import { Problem } from '@/api/client';
import { useMe, type Me } from '@/api/session';
import { useWorkItem, type WorkItem } from '@/api/workItems';
import { access } from '@/shared/access';
import { useUploads } from '@/shared/files/useUploads';
import { useTitle } from '@/shared/useTitle';
import { ItemHeader } from './ItemHeader';
import { ItemTabs } from './ItemTabs';
import { OpenTasks } from './OpenTasks';
import { SideColumn } from './SideColumn';

/** One work item: what to do now, what was said, how it stands with its promises, how it came here. */
export default function WorkItemPage({ number }: { number: string }) {
  const { t } = useTranslation();
  const item = useWorkItem(number);
  const me = useMe().data;
  useTitle(item.data && `${item.data.number} ${item.data.title}`);
  if (item.error && !item.data) {
    const gone = item.error instanceof Problem && item.error.status === 404;
    return <Text role="alert">{t(gone ? 'work-item.missing' : 'shared.problem.unreachable', { number })}</Text>;
  }
  if (!item.data || !me) {
    return (
      <Center h={240}>
        <Loader />
      </Center>
    );
  }
  // Who only asks for something follows it in the portal.
  if (me.practices.length === 0 && item.data.requester === me.id) return <Redirect to={`/portal/${number}`} replace />;
  return <Item item={item.data} me={me} />;
}

function Item({ item, me }: { item: WorkItem; me: Me }) {
  const uploads = useUploads(item.number!);
  const allowed = access(item, me);
  return (
    <Stack gap="lg">
      <ItemHeader item={item} />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, lg: 8 }}>
          <Stack gap="lg">
            <OpenTasks number={item.number!} />
            <ItemTabs item={item} access={allowed} uploads={uploads} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 4 }}>
          <SideColumn item={item} access={allowed} uploads={uploads} />
        </Grid.Col>
      </Grid>
    </Stack>
  );
}
