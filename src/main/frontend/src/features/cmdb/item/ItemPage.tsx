import { Anchor, Center, Grid, Loader, Paper, Stack, Tabs, Text, Title } from '@mantine/core';
import { Link } from 'wouter';
import { Problem } from '@/api/client';
import { useItem } from '@/api/configuration';
import { useTranslation } from '@/i18n';
import { useTitle } from '@/shared/useTitle';
import { SubMenu } from '../SubMenu';
import { AsOf } from './AsOf';
import { Facts } from './Facts';
import { HistoryTab } from './HistoryTab';
import { ImpactTab } from './ImpactTab';
import { ItemHeader } from './ItemHeader';
import { RelationsTab } from './RelationsTab';
import { RootsTab } from './RootsTab';
import { useView } from './useView';
import { WorkItems } from './WorkItems';

/** One configuration item, now or at a moment: what it is, what it hangs on, what breaks with it, how it came here. */
export default function ItemPage({ item: key }: { item: string }) {
  const { t } = useTranslation();
  const view = useView();
  const item = useItem(key, view.asOf);
  useTitle(item.data && `${item.data.name} (${key})`);
  if (item.error) {
    const gone = item.error instanceof Problem && item.error.status === 404;
    return (
      <Stack gap="md">
        <SubMenu />
        <Title order={1} size="h2">
          {key}
        </Title>
        <Text role="alert">{t(gone ? (view.asOf ? 'cmdb.item.notThen' : 'cmdb.item.missing') : 'shared.problem.unreachable', { key })}</Text>
        {view.asOf && <AsOf view={view} />}
        <Anchor component={Link} href="/configuration">
          {t('cmdb.item.toSearch')}
        </Anchor>
      </Stack>
    );
  }
  if (!item.data) {
    return (
      <Center h={240}>
        <Loader />
      </Center>
    );
  }
  return (
    <>
      <SubMenu />
      <Stack gap="lg">
        <ItemHeader item={item.data} view={view} />
        <Grid gap="lg">
          <Grid.Col span={{ base: 12, lg: 4 }} order={{ base: 1, lg: 2 }}>
            <Stack gap="lg">
              <Paper withBorder p="md" bg="var(--attesta-surface)">
                <Facts item={item.data} />
              </Paper>
              <Paper withBorder p="md" bg="var(--attesta-surface)">
                <WorkItems itemKey={key} />
              </Paper>
            </Stack>
          </Grid.Col>
          <Grid.Col span={{ base: 12, lg: 8 }} order={{ base: 2, lg: 1 }}>
            <Tabs value={view.tab} onChange={(tab) => view.change({ tab: tab ?? undefined })} keepMounted={false}>
              <Tabs.List className="no-print">
                {['relations', 'impact', 'roots', 'history'].map((tab) => (
                  <Tabs.Tab key={tab} value={tab}>
                    {t(`cmdb.tabs.${tab}`)}
                  </Tabs.Tab>
                ))}
              </Tabs.List>
              <Tabs.Panel value="relations" pt="md">
                <RelationsTab itemKey={key} view={view} />
              </Tabs.Panel>
              <Tabs.Panel value="impact" pt="md">
                <ImpactTab item={item.data} view={view} />
              </Tabs.Panel>
              <Tabs.Panel value="roots" pt="md">
                <RootsTab item={item.data} view={view} />
              </Tabs.Panel>
              <Tabs.Panel value="history" pt="md">
                <HistoryTab itemKey={key} view={view} />
              </Tabs.Panel>
            </Tabs>
          </Grid.Col>
        </Grid>
      </Stack>
    </>
  );
}
