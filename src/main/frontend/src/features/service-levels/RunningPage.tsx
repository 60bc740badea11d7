import { Button, Group, NativeSelect, Paper, SegmentedControl, Text } from '@mantine/core';
import { useSearchParams } from 'wouter';
import { useGroups } from '@/api/names';
import { useRunningClocks } from '@/api/serviceLevels';
import { useMe } from '@/api/session';
import { useTranslation } from '@/i18n';
import { ClockRow } from './ClockRow';
import { Frame } from './Frame';
import { usePracticeChoices } from '@/shared/practices';
import { ListState } from '@/shared/ListState';

const STATES = ['BREACHED', 'WARNING', 'RUNNING'] as const;
const COUNTED = { BREACHED: 'breached', WARNING: 'warning', RUNNING: 'running' } as const;

/** Promises that run now, the most urgent first. */
export default function RunningPage() {
  const { t, language } = useTranslation();
  const me = useMe().data;
  const practices = usePracticeChoices();
  const names = useGroups();
  // Whoever sees every practice looks at every group, the others at their own.
  const groups = me?.practices.includes('*') ? Object.keys(names ?? {}) : (me?.groups ?? []);
  const [params, setParams] = useSearchParams();
  const filter = {
    state: params.get('state') ?? undefined,
    practice: params.get('practice') ?? undefined,
    group: params.get('group') ?? undefined,
  };
  const change = (key: string, value: string) =>
    setParams((before) => {
      const kept = new URLSearchParams(before);
      if (value) kept.set(key, value);
      else kept.delete(key);
      return kept;
    });
  const clocks = useRunningClocks(filter);
  const rows = clocks.data?.pages.flatMap((page) => page.items ?? []) ?? [];
  const counts = clocks.data?.pages[0]?.counts;
  const number = new Intl.NumberFormat(language);
  return (
    <Frame
      title={t('service-levels.running.title')}
      controls={
        <>
          <NativeSelect
            aria-label={t('service-levels.practice')}
            value={filter.practice ?? ''}
            onChange={(event) => change('practice', event.currentTarget.value)}
            data={[
              { value: '', label: t('service-levels.anyPractice') },
              ...practices,
            ]}
          />
          <NativeSelect
            aria-label={t('service-levels.group')}
            value={filter.group ?? ''}
            onChange={(event) => change('group', event.currentTarget.value)}
            data={[{ value: '', label: t('service-levels.anyGroup') }, ...groups.map((value) => ({ value, label: names?.[value] ?? value }))]}
          />
        </>
      }
    >
      <SegmentedControl
        aria-label={t('service-levels.running.which')}
        mb="md"
        maw="100%"
        style={{ overflowX: 'auto' }}
        value={filter.state ?? ''}
        onChange={(state) => change('state', state)}
        data={[
          { value: '', label: t('service-levels.running.all') },
          ...STATES.map((value) => ({
            value,
            label: `${t(`service-levels.running.${value}`)}${counts ? ` (${number.format(counts[COUNTED[value]] ?? 0)})` : ''}`,
          })),
        ]}
      />
      <Paper withBorder bg="var(--attesta-surface)" style={{ overflow: 'hidden' }}>
        {rows.length > 0 && (
          <div role="list" aria-label={t('service-levels.running.title')}>
            {rows.map((clock) => (
              <ClockRow key={`${clock.number} ${clock.metric}`} clock={clock} />
            ))}
          </div>
        )}
        <ListState query={clocks} empty={rows.length === 0 && t('service-levels.running.empty')} />
      </Paper>
      <Text size="xs" c="dimmed" mt="xs">
        {t('service-levels.running.explain')}
      </Text>
      {clocks.hasNextPage && (
        <Group justify="center" mt="md">
          <Button variant="default" loading={clocks.isFetchingNextPage} onClick={() => void clocks.fetchNextPage()}>
            {t('shared.more')}
          </Button>
        </Group>
      )}
    </Frame>
  );
}
