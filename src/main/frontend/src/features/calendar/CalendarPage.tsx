import { Box, Button, Center, Group, Loader, Paper, Stack, Text, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { useCalendar, type Entry, type Span } from '@/api/calendar';
import { useMe } from '@/api/session';
import { useTranslation } from '@/i18n';
import { explain } from '@/shared/problems';
import { zone } from '@/shared/time';
import { useTitle } from '@/shared/useTitle';
import { Controls } from './Controls';
import { shownEntries } from './entries';
import { EntryCard } from './EntryCard';
import { EntryList } from './EntryList';
import { Grid } from './Grid';
import { Legend } from './Legend';
import { MoveDialog } from './MoveDialog';
import { rangeOf } from './range';
import { PageLinks } from './PageLinks';
import { useCalendarView } from './useCalendarView';

interface Moving {
  entry: Entry;
  /** Where it was dropped; undefined where the person chooses in the dialog. */
  span?: Span;
}

/** When changes and releases are planned, when nothing may be changed, and what collides. */
export default function CalendarPage() {
  const { t } = useTranslation();
  const me = useMe().data;
  const { shown, show } = useCalendarView();
  const phone = useMediaQuery('(max-width: 48em)') ?? false;
  const view = phone ? 'list' : shown.view;
  const { from, to } = rangeOf(view, shown.date);
  const calendar = useCalendar(from.toISOString(), to.toISOString(), shown.service || undefined);
  const [opened, setOpened] = useState<Entry>();
  const [moving, setMoving] = useState<Moving>();
  const proposed = moving?.span && { key: moving.entry.key!, span: moving.span };
  const entries = shownEntries(calendar.data?.items ?? [], shown.state, proposed);
  const moves = !!me && (me.edits.includes('*') || me.edits.includes('change'));
  useTitle(t('calendar.title'));
  return (
    <Stack gap="md">
      <Group justify="space-between" align="flex-end">
        <div>
          <Title order={1} size="h2">
            {t('calendar.title')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('calendar.zone', { zone: zone() })}
          </Text>
        </div>
        <PageLinks from={from} to={to} />
      </Group>
      <Controls shown={{ ...shown, view }} show={show} phone={phone} from={from} to={to} />
      {calendar.isPending && (
        <Center h={320}>
          <Loader />
        </Center>
      )}
      {calendar.isError && (
        <Group justify="center" p="xl">
          <Text role="alert">{explain(calendar.error)}</Text>
          <Button variant="light" onClick={() => void calendar.refetch()}>
            {t('calendar.again')}
          </Button>
        </Group>
      )}
      {calendar.data && (
        <Box>
          <Legend />
          <Paper withBorder bg="var(--attesta-surface)" mt="xs" style={{ overflow: 'hidden' }}>
            {view === 'list' ? (
              <EntryList entries={entries} onOpen={setOpened} />
            ) : (
              <Grid
                view={view}
                date={shown.date}
                entries={entries}
                moves={moves}
                onOpen={setOpened}
                onDrop={(entry, span) => setMoving({ entry, span })}
                onDay={(date) => show({ view: 'week', date })}
              />
            )}
          </Paper>
          {calendar.data.truncated && (
            <Text size="sm" mt="xs">
              {t('calendar.truncated')}
            </Text>
          )}
        </Box>
      )}
      {opened && (
        <EntryCard
          entry={opened}
          moves={moves}
          onClose={() => setOpened(undefined)}
          onMove={() => {
            setMoving({ entry: opened });
            setOpened(undefined);
          }}
        />
      )}
      {moving && (
        <MoveDialog
          entry={moving.entry}
          dropped={moving.span}
          onClose={() => setMoving(undefined)}
        />
      )}
    </Stack>
  );
}
