import { Center, Grid, Loader, Paper, Stack, Tabs, Text } from '@mantine/core';
import { useTranslation } from '@/i18n';
import { Problem } from '@/api/client';
import { useWorkItem } from '@/api/workItems';
import { useTitle } from '@/shared/useTitle';
import { Clocks } from './Clocks';
import { Conversation } from './Conversation';
import { DiagramTab } from './DiagramTab';
import { ItemHeader } from './ItemHeader';
import { JournalTab } from './JournalTab';
import { LinkList } from './LinkList';
import { OpenTasks } from './OpenTasks';

/** One work item: what to do now, what was said, how it stands with its promises, how it came here. */
export default function WorkItemPage({ number }: { number: string }) {
  const { t } = useTranslation();
  const item = useWorkItem(number);
  useTitle(item.data && `${item.data.number} ${item.data.title}`);
  if (item.error) {
    const gone = item.error instanceof Problem && item.error.status === 404;
    return <Text role="alert">{t(gone ? 'work-item.missing' : 'shared.problem.unreachable', { number })}</Text>;
  }
  if (!item.data) {
    return (
      <Center h={240}>
        <Loader />
      </Center>
    );
  }
  return (
    <Stack gap="lg">
      <ItemHeader item={item.data} />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, lg: 8 }}>
          <Stack gap="lg">
            <OpenTasks number={number} />
            <Tabs defaultValue="conversation" keepMounted={false}>
              <Tabs.List className="no-print">
                {['conversation', 'diagram', 'journal'].map((tab) => (
                  <Tabs.Tab key={tab} value={tab}>
                    {t(`work-item.tabs.${tab}`)}
                  </Tabs.Tab>
                ))}
              </Tabs.List>
              <Tabs.Panel value="conversation" pt="md">
                <Conversation number={number} />
              </Tabs.Panel>
              <Tabs.Panel value="diagram" pt="md">
                <DiagramTab number={number} />
              </Tabs.Panel>
              <Tabs.Panel value="journal" pt="md">
                <JournalTab number={number} />
              </Tabs.Panel>
            </Tabs>
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 4 }}>
          <Stack gap="lg">
            <Paper withBorder p="md" bg="var(--attesta-surface)">
              <Clocks number={number} />
            </Paper>
            <Paper withBorder p="md" bg="var(--attesta-surface)">
              <LinkList number={number} />
            </Paper>
          </Stack>
        </Grid.Col>
      </Grid>
    </Stack>
  );
}
