import { Badge, Button, Table, Text } from '@mantine/core';
import type { Entry } from '@/api/calendar';
import { useTranslation } from '@/i18n';
import { period } from '@/shared/change/period';
import { ServiceName } from '@/shared/Names';
import { idOf, lookOf } from './entries';
import classes from './EntryList.module.css';

interface Props {
  entries: Entry[];
  onOpen: (entry: Entry) => void;
}

/** The same calendar as a table: for screen readers, for a phone, and to read it through. */
export function EntryList({ entries, onOpen }: Props) {
  const { t, language } = useTranslation();
  if (entries.length === 0) {
    return (
      <Text p="xl" ta="center" c="dimmed">
        {t('calendar.empty')}
      </Text>
    );
  }
  return (
    <Table className={classes.table} aria-label={t('calendar.title')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('calendar.columns.when')}</Table.Th>
          <Table.Th>{t('calendar.columns.what')}</Table.Th>
          <Table.Th>{t('calendar.columns.state')}</Table.Th>
          <Table.Th>{t('calendar.columns.service')}</Table.Th>
          <Table.Th>{t('calendar.columns.conflicts')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {entries.map((entry) => {
          const look = lookOf(entry);
          return (
            <Table.Tr key={idOf(entry)}>
              <Table.Td>{period(entry.start, entry.end, language)}</Table.Td>
              <Table.Td>
                <Button variant="transparent" size="compact-sm" className={classes.open} onClick={() => onOpen(entry)}>
                  {entry.kind === 'CHANGE' || entry.kind === 'RELEASE' ? `${entry.key} ` : ''}
                  {entry.title}
                </Button>
              </Table.Td>
              <Table.Td>
                <Badge
                  variant="light"
                  color={look.color}
                  tt="none"
                  className="attesta-legible"
                  miw="max-content"
                  leftSection={<span aria-hidden>{look.mark}</span>}
                >
                  {t(`calendar.states.${look.state}`)}
                </Badge>
              </Table.Td>
              <Table.Td>{entry.service ? <ServiceName id={entry.service} /> : t('calendar.everything')}</Table.Td>
              <Table.Td>
                <Conflicts entry={entry} />
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}

function Conflicts({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const { blocking = 0, warnings = 0 } = entry.conflicts ?? {};
  return (
    <>
      {blocking > 0 && (
        <Text size="sm" fw={600}>
          <span aria-hidden>✖ </span>
          {t('calendar.conflicts.blocking', { count: blocking })}
        </Text>
      )}
      {warnings > 0 && (
        <Text size="sm">
          <span aria-hidden>▲ </span>
          {t('calendar.conflicts.warnings', { count: warnings })}
        </Text>
      )}
    </>
  );
}
