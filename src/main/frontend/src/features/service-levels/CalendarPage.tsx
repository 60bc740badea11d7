import { Paper } from '@mantine/core';
import { useCalendar, type CalendarText } from '@/api/serviceLevels';
import { useTranslation } from '@/i18n';
import { zone } from '@/shared/time';
import { CalendarEditor } from './CalendarEditor';
import { CalendarFacts } from './CalendarFacts';
import { Frame } from './Frame';
import { ListState } from '@/shared/ListState';
import { useEditor } from './useEditor';
import { DAYS } from './week';

const office = (): CalendarText => ({
  name: '',
  zone: zone(),
  hours: Object.fromEntries(DAYS.slice(0, 5).map((day) => [day, ['08:00-17:00']])),
  holidays: [],
});

/** One working calendar: to read, or to edit for those who agree on it. */
export default function CalendarPage({ calendar: key }: { calendar: string }) {
  const { t } = useTranslation();
  const editor = useEditor();
  const fresh = key === 'new';
  const calendar = useCalendar(key, !fresh);
  const known: CalendarText | undefined = fresh ? office() : calendar.data;
  return (
    <Frame title={fresh ? t('service-levels.calendar.new') : (calendar.data?.name ?? key)}>
      {!known ? (
        <Paper withBorder bg="var(--attesta-surface)">
          <ListState query={calendar} />
        </Paper>
      ) : editor ? (
        <CalendarEditor key={key} id={fresh ? undefined : key} version={calendar.data?.version} before={known} />
      ) : (
        <CalendarFacts calendar={known} />
      )}
    </Frame>
  );
}
