import { Center, Loader, Tabs } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useMe } from '@/api/session';
import type { WorkItem } from '@/api/workItems';
import { useTranslation } from '@/i18n';
import type { Access } from '@/shared/access';
import type { Uploads } from '@/shared/files/useUploads';
import { Conversation } from './Conversation';

const AffectedTab = lazy(() => import('./affected/AffectedTab'));
const DiagramTab = lazy(() => import('./DiagramTab'));
const JournalTab = lazy(() => import('./journal/JournalTab'));

interface Props {
  item: WorkItem;
  access: Access;
  uploads: Uploads;
}

/** What was said, what is affected, where the process stands, how it came here; all but the first for those who work with it. */
export function ItemTabs({ item, access, uploads }: Props) {
  const { t } = useTranslation();
  const number = item.number!;
  const me = useMe().data;
  const [tab, setTab] = useState<string | null>('conversation');
  const configuration = access.reads && (me?.practices.length ?? 0) > 0;
  const tabs = ['conversation', ...(configuration ? ['affected'] : []), ...(access.reads ? ['diagram', 'journal'] : [])];
  return (
    <Tabs value={tab} onChange={setTab} keepMounted={false}>
      <Tabs.List className="no-print">
        {tabs.map((key) => (
          <Tabs.Tab key={key} value={key}>
            {t(`work-item.tabs.${key}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Suspense
        fallback={
          <Center h={160}>
            <Loader />
          </Center>
        }
      >
        <Tabs.Panel value="conversation" pt="md">
          <Conversation item={item} access={access} uploads={uploads} />
        </Tabs.Panel>
        <Tabs.Panel value="affected" pt="md">
          <AffectedTab item={item} access={access} />
        </Tabs.Panel>
        <Tabs.Panel value="diagram" pt="md">
          <DiagramTab number={number} />
        </Tabs.Panel>
        <Tabs.Panel value="journal" pt="md">
          <JournalTab number={number} />
        </Tabs.Panel>
      </Suspense>
    </Tabs>
  );
}
