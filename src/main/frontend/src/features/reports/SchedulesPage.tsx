import { Badge, Button, Paper, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useSchedules, type ReportSchedule } from '@/api/reports';
import { useTranslation } from '@/i18n';
import { ListState } from '@/shared/ListState';
import { WideTable } from '@/shared/WideTable';
import { useEditor } from './access';
import { Frame } from './Frame';
import { RecipientNames } from './RecipientNames';
import { ScheduleControls } from './ScheduleControls';
import { ScheduleEditor } from './ScheduleEditor';
import { ScopeName } from './ScopeName';

/** Which reports are made and sent by themselves. */
export default function SchedulesPage() {
  const { t } = useTranslation();
  const editor = useEditor();
  const query = useSchedules();
  const schedules = query.data ?? [];
  const [edited, setEdited] = useState<ReportSchedule | 'new'>();
  return (
    <Frame title={t('reports.section.schedules')} controls={editor && <Button onClick={() => setEdited('new')}>{t('reports.schedule.new')}</Button>}>
      <Paper withBorder bg="var(--attesta-surface)">
        {schedules.length === 0 ? (
          <ListState query={query} empty={t('reports.schedule.none')} />
        ) : (
          <WideTable label={t('reports.section.schedules')} minWidth={760}>
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('reports.field.name')}</Table.Th>
                  <Table.Th>{t('reports.report.about')}</Table.Th>
                  <Table.Th>{t('reports.schedule.when')}</Table.Th>
                  <Table.Th>{t('reports.schedule.recipients')}</Table.Th>
                  <Table.Th aria-label={t('reports.schedule.controls')} />
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {schedules.map((one) => (
                  <Table.Tr key={one.key}>
                    <Table.Td>
                      {one.name}{' '}
                      {!one.active && (
                        <Badge className="attesta-legible" tt="none" variant="light" color="gray">
                          {t('reports.schedule.paused')}
                        </Badge>
                      )}
                    </Table.Td>
                    <Table.Td>
                      <ScopeName scope={one.scope} id={one.scopeKey} />
                    </Table.Td>
                    <Table.Td>
                      {t(`reports.schedule.day.${one.period}`, { day: one.day })}
                      <Text size="xs" c="dimmed">
                        {(one.formats ?? []).map((format) => t(`reports.format.${format}`)).join(', ')}
                      </Text>
                    </Table.Td>
                    <Table.Td>
                      <RecipientNames recipients={one.recipients ?? []} />
                    </Table.Td>
                    <Table.Td ta="right">
                      {editor && <ScheduleControls schedule={one} onEdit={() => setEdited(one)} />}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </WideTable>
        )}
      </Paper>
      {edited && <ScheduleEditor before={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />}
    </Frame>
  );
}
