import { Anchor, Button, Paper, Table } from '@mantine/core';
import { Link } from 'wouter';
import { useCalendars } from '@/api/serviceLevels';
import { useTranslation } from '@/i18n';
import { Frame } from './Frame';
import { ListState } from '@/shared/ListState';
import { WideTable } from '@/shared/WideTable';
import { useEditor } from './useEditor';
import { weekHours } from './week';

/** The working calendars: when time counts. */
export default function CalendarsPage() {
  const { t, language } = useTranslation();
  const editor = useEditor();
  const calendars = useCalendars();
  const rows = calendars.data ?? [];
  const hours = new Intl.NumberFormat(language, { style: 'unit', unit: 'hour', maximumFractionDigits: 1 });
  return (
    <Frame
      title={t('service-levels.section.calendars')}
      controls={
        editor && (
          <Button component={Link} href="/service-levels/calendars/new">
            {t('service-levels.calendar.new')}
          </Button>
        )
      }
    >
      <Paper withBorder bg="var(--attesta-surface)">
        {rows.length > 0 && (
          <WideTable label={t('service-levels.section.calendars')} minWidth={520}>
            <Table>
              <Table.Thead>
                <Table.Tr>
                  {['name', 'zone', 'week', 'holidays', 'version'].map((key) => (
                    <Table.Th key={key}>{t(`service-levels.calendar.${key}`)}</Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {rows.map((row) => (
                  <Table.Tr key={row.key}>
                    <Table.Td>
                      <Anchor component={Link} href={`/service-levels/calendars/${row.key}`} underline="always">
                        {row.name}
                      </Anchor>
                    </Table.Td>
                    <Table.Td>{row.zone}</Table.Td>
                    <Table.Td>{hours.format(weekHours(row.hours ?? {}))}</Table.Td>
                    <Table.Td>{row.holidays?.length ?? 0}</Table.Td>
                    <Table.Td>{row.version}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </WideTable>
        )}
        <ListState query={calendars} />
      </Paper>
    </Frame>
  );
}
