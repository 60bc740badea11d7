import { Anchor } from '@mantine/core';
import { Link } from 'wouter';
import { useCalendars } from '@/api/serviceLevels';
import { useTranslation } from '@/i18n';
import { KeptList } from './KeptList';
import { weekHours } from './week';

/** The working calendars: when time counts. */
export default function CalendarsPage() {
  const { language } = useTranslation();
  const hours = new Intl.NumberFormat(language, { style: 'unit', unit: 'hour', maximumFractionDigits: 1 });
  return (
    <KeptList
      section="calendars"
      one="calendar"
      heads={['name', 'zone', 'week', 'holidays', 'version']}
      minWidth={520}
      query={useCalendars()}
      cells={(row) => [
        <Anchor component={Link} href={`/service-levels/calendars/${row.key}`} underline="always">
          {row.name}
        </Anchor>,
        row.zone,
        hours.format(weekHours(row.hours ?? {})),
        row.holidays?.length ?? 0,
        row.version,
      ]}
    />
  );
}
