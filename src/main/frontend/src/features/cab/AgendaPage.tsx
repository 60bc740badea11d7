import { Button, Center, Group, Loader, NativeSelect, Paper, Stack, Switch, Text, Title } from '@mantine/core';
import { Link } from 'wouter';
import { useAgenda } from '@/api/board';
import { useTranslation } from '@/i18n';
import { explain } from '@/shared/problems';
import { zone } from '@/shared/time';
import { useTitle } from '@/shared/useTitle';
import classes from './Agenda.module.css';
import { AgendaCard } from './AgendaCard';
import { BOARDS, useAgendaFilter } from './useAgendaFilter';

/** What the boards and those who decide alone have before them, what needs most attention first. */
export default function AgendaPage() {
  const { t } = useTranslation();
  const { filter, change } = useAgendaFilter();
  const agenda = useAgenda(filter);
  const entries = agenda.data?.items ?? [];
  useTitle(t('cab.title'));
  return (
    <Stack gap="md">
      <Group justify="space-between" align="flex-end">
        <div>
          <Title order={1} size="h2">
            {t('cab.title')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('cab.order', { zone: zone() })}
          </Text>
        </div>
        <Group gap="sm" className="no-print">
          <Switch
            label={t('cab.mine')}
            checked={!!filter.mine}
            onChange={(event) => change({ mine: event.currentTarget.checked || undefined })}
          />
          <NativeSelect
            aria-label={t('cab.board')}
            value={filter.group ?? ''}
            onChange={(event) => change({ group: event.currentTarget.value || undefined })}
            data={[
              { value: '', label: t('cab.anyBoard') },
              ...BOARDS.map((board) => ({ value: board, label: t(`cab.boards.${board}`) })),
            ]}
          />
          <Button component={Link} href="/cab/minutes" variant="default">
            {t('cab.minutes.link')}
          </Button>
        </Group>
      </Group>
      {agenda.isPending && (
        <Center h={240}>
          <Loader />
        </Center>
      )}
      {agenda.isError && (
        <Group justify="center" p="xl">
          <Text role="alert">{explain(agenda.error)}</Text>
          <Button variant="light" onClick={() => void agenda.refetch()}>
            {t('cab.again')}
          </Button>
        </Group>
      )}
      {agenda.isSuccess && entries.length === 0 && (
        <Paper withBorder bg="var(--attesta-surface)" p="xl">
          <Text ta="center" c="dimmed">
            {t(filter.mine || filter.group ? 'cab.emptyFiltered' : 'cab.empty')}
          </Text>
        </Paper>
      )}
      {entries.length > 0 && (
        <ol className={classes.list} aria-label={t('cab.title')}>
          {entries.map((entry) => (
            <AgendaCard key={entry.number} entry={entry} />
          ))}
        </ol>
      )}
      {agenda.data?.truncated && (
        <Text size="sm" c="dimmed">
          {t('cab.more')}
        </Text>
      )}
    </Stack>
  );
}
