import { Button, Group, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { useOwnItems } from '@/api/own';
import { usePractices } from '@/api/practices';
import { useTranslation } from '@/i18n';
import { useTitle } from '@/shared/useTitle';
import classes from './portal.module.css';
import { Ticket } from './Ticket';

/** Where those begin who need something: what they may ask for, and how it stands with what they have asked for. */
export default function PortalPage() {
  const { t } = useTranslation();
  useTitle(t('portal.title'));
  // What most people come for stands first: the order of the words for it.
  const known = Object.keys(t('portal.card', { returnObjects: true }));
  const offered = usePractices().data ?? [];
  const practices = [
    ...known.flatMap((practice) => offered.filter((entry) => entry.practice === practice)),
    ...offered.filter((entry) => !known.includes(entry.practice ?? '')),
  ];
  return (
    <Stack gap="xl" className={classes.page}>
      <Title order={1} size="h2">
        {t('portal.title')}
      </Title>
      <nav className={classes.cards} aria-label={t('portal.offers')}>
        {practices.map((entry) => (
          <Link key={entry.practice} href={`/open/${entry.practice}`} className={classes.card}>
            <Text fw={650} size="lg">
              {t(`portal.card.${entry.practice}`, { defaultValue: entry.name })}
            </Text>
            <Text size="sm" c="dimmed" mt={4} lineClamp={3}>
              {t(`portal.explain.${entry.practice}`, { defaultValue: entry.description ?? '' })}
            </Text>
          </Link>
        ))}
      </nav>
      <Tickets />
    </Stack>
  );
}

function Tickets() {
  const { t } = useTranslation();
  const [which, setWhich] = useState('open');
  const own = useOwnItems(which === 'open');
  const items = own.data?.pages.flatMap((page) => page.items ?? []) ?? [];
  // Who is waited for should not have to look for it.
  const sorted = [...items.filter((item) => item.waitsForMe), ...items.filter((item) => !item.waitsForMe)];
  return (
    <Stack gap="sm" component="section">
      <Group justify="space-between">
        <Title order={2} size="h4">
          {t('portal.tickets')}
        </Title>
        <SegmentedControl
          size="xs"
          aria-label={t('portal.which')}
          value={which}
          onChange={setWhich}
          data={['open', 'all'].map((value) => ({ value, label: t(`portal.${value}`) }))}
        />
      </Group>
      {own.isError && <Text role="alert">{t('shared.problem.unreachable')}</Text>}
      {own.isSuccess && sorted.length === 0 && <Text c="dimmed">{t('portal.none')}</Text>}
      <ul className={classes.tickets}>
        {sorted.map((item) => (
          <Ticket key={item.number} own={item} />
        ))}
      </ul>
      {own.hasNextPage && (
        <Button variant="default" loading={own.isFetchingNextPage} onClick={() => void own.fetchNextPage()}>
          {t('shared.more')}
        </Button>
      )}
    </Stack>
  );
}
