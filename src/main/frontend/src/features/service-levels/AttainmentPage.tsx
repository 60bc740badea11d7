import { Paper, Stack, Text } from '@mantine/core';
import { useAttainment } from '@/api/serviceLevels';
import { useTranslation } from '@/i18n';
import { AttainmentChart } from './AttainmentChart';
import { AttainmentFilters } from './AttainmentFilters';
import { AttainmentTable } from './AttainmentTable';
import { lines, monthsFrom } from './attainment';
import { Frame } from './Frame';
import { MissedList } from './MissedList';
import { ListState } from '@/shared/ListState';
import { usePeriod } from './usePeriod';

/** How promises were kept, per service and month, and what is behind each miss. */
export default function AttainmentPage() {
  const { t } = useTranslation();
  const { filter, chosen, change, choose } = usePeriod();
  const figures = useAttainment(filter);
  const all = lines(figures.data ?? []);
  const months = monthsFrom(filter.from, filter.to);
  return (
    <Frame title={t('service-levels.attainment.title')}>
      <Stack gap="lg">
        <AttainmentFilters filter={filter} change={change} />
        {all.length === 0 ? (
          <Paper withBorder bg="var(--attesta-surface)">
            <ListState query={figures} empty={t('service-levels.attainment.empty')} />
          </Paper>
        ) : (
          <>
            <Paper withBorder p="md" bg="var(--attesta-surface)">
              <AttainmentChart lines={all} months={months} onPick={(month) => choose({ month })} />
            </Paper>
            <Paper withBorder bg="var(--attesta-surface)">
              <AttainmentTable lines={all} months={months} chosen={chosen} onChoose={choose} />
            </Paper>
            <Text size="xs" c="dimmed">
              {t('service-levels.attainment.explain')}
            </Text>
            {chosen && <MissedList filter={filter} chosen={chosen} onClose={() => choose(undefined)} />}
          </>
        )}
      </Stack>
    </Frame>
  );
}
