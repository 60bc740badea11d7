import { Center, Loader, Text } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from '@/i18n';
import { Route, Switch } from 'wouter';
import { InboxPage } from '@/features/inbox/InboxPage';

const WorkItemPage = lazy(() => import('@/features/work-item/WorkItemPage'));
const WorkItemsPage = lazy(() => import('@/features/work-items/WorkItemsPage'));
const OpenPage = lazy(() => import('@/features/open/OpenPage'));

/** Which page stands at which path. What is not needed for the inbox is loaded when it is opened. */
export function Pages() {
  const { t } = useTranslation();
  return (
    <Suspense
      fallback={
        <Center h={240}>
          <Loader />
        </Center>
      }
    >
      <Switch>
        <Route path="/" component={InboxPage} />
        <Route path="/work-items" component={WorkItemsPage} />
        <Route path="/work-items/:number">{({ number }) => <WorkItemPage key={number} number={number} />}</Route>
        <Route path="/open/:practice?">{({ practice }) => <OpenPage key={practice} practice={practice} />}</Route>
        <Route>
          <Text>{t('app.notFound')}</Text>
        </Route>
      </Switch>
    </Suspense>
  );
}
