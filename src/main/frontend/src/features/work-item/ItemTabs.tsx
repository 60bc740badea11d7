import { Tabs } from '@mantine/core';
import { useTranslation } from '@/i18n';
import type { WorkItem } from '@/api/workItems';
import type { Access } from '@/shared/access';
import type { Uploads } from '@/shared/files/useUploads';
import { Conversation } from './Conversation';
import { DiagramTab } from './DiagramTab';
import { JournalTab } from './JournalTab';

interface Props {
  item: WorkItem;
  access: Access;
  uploads: Uploads;
}

/** What was said, where the process stands, how it came here; the last two for those who work with it. */
export function ItemTabs({ item, access, uploads }: Props) {
  const { t } = useTranslation();
  const number = item.number!;
  const tabs = access.reads ? ['conversation', 'diagram', 'journal'] : ['conversation'];
  return (
    <Tabs defaultValue="conversation" keepMounted={false}>
      <Tabs.List className="no-print">
        {tabs.map((tab) => (
          <Tabs.Tab key={tab} value={tab}>
            {t(`work-item.tabs.${tab}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="conversation" pt="md">
        <Conversation item={item} access={access} uploads={uploads} />
      </Tabs.Panel>
      {access.reads && (
        <>
          <Tabs.Panel value="diagram" pt="md">
            <DiagramTab number={number} />
          </Tabs.Panel>
          <Tabs.Panel value="journal" pt="md">
            <JournalTab number={number} />
          </Tabs.Panel>
        </>
      )}
    </Tabs>
  );
}
