import { Badge, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { Link } from 'wouter';
import { useConflictCheck } from '@/api/board';
import type { Entry } from '@/api/calendar';
import { useTranslation } from '@/i18n';
import { ConflictCard } from '@/shared/change/ConflictCard';
import { period } from '@/shared/change/period';
import { PersonName, ServiceName } from '@/shared/Names';
import { isMovable, lookOf } from './entries';

interface Props {
  entry: Entry;
  moves: boolean;
  onClose: () => void;
  onMove: () => void;
}

/** What an entry is about, what collides with it, and where to go on. */
export function EntryCard({ entry, moves, onClose, onMove }: Props) {
  const { t, language } = useTranslation();
  const look = lookOf(entry);
  const done = entry.kind === 'CHANGE' || entry.kind === 'RELEASE';
  return (
    <Modal
      opened
      onClose={onClose}
      title={entry.title}
      size="lg"
      closeButtonProps={{ 'aria-label': t('shared.close') }}
      styles={{ title: { fontWeight: 650, fontSize: '1.1rem' } }}
    >
      <Stack gap="sm">
        <Group gap="xs">
          {done && <Text fw={600}>{entry.key}</Text>}
          <Badge
            variant="light"
            color={look.color}
            tt="none"
            className="attesta-legible"
            leftSection={<span aria-hidden>{look.mark}</span>}
          >
            {t(`calendar.states.${look.state}`)}
          </Badge>
          {entry.category && <Text size="sm">{t(`change.category.${entry.category}`, { defaultValue: entry.category })}</Text>}
          {entry.blocking === false && <Text size="sm">{t('calendar.warnsOnly')}</Text>}
        </Group>
        <Text>{period(entry.start, entry.end, language)}</Text>
        {entry.service && (
          <Text size="sm">
            {t('calendar.service')}: <ServiceName id={entry.service} />
          </Text>
        )}
        {(entry.services ?? []).length > 0 && (
          <Text size="sm">
            {t('calendar.down')}:{' '}
            {entry.services!.map((service, index) => (
              <span key={service}>
                {index > 0 && ', '}
                <ServiceName id={service} />
              </span>
            ))}
          </Text>
        )}
        {entry.implementer && (
          <Text size="sm">
            {t('calendar.implementer')}: <PersonName id={entry.implementer} />
          </Text>
        )}
        {entry.conflicts && entry.conflicts.blocking! + entry.conflicts.warnings! > 0 && <Conflicts number={entry.key!} />}
        <Group justify="flex-end" gap="xs" mt="xs">
          {done && (
            <Button component={Link} href={`/work-items/${entry.key}`} variant="default">
              {t('calendar.openItem')}
            </Button>
          )}
          {entry.kind === 'CHANGE' && entry.conflicts && (
            <Button component={Link} href={`/cab/${entry.key}`} variant="default">
              {t('calendar.openBoard')}
            </Button>
          )}
          {moves && isMovable(entry) && <Button onClick={onMove}>{t('calendar.move.link')}</Button>}
        </Group>
      </Stack>
    </Modal>
  );
}

function Conflicts({ number }: { number: string }) {
  const found = useConflictCheck(number).data?.conflicts ?? [];
  return (
    <Stack gap="xs">
      {found
        .filter((conflict) => !conflict.accepted)
        .map((conflict) => (
          <ConflictCard key={conflict.id} conflict={conflict} />
        ))}
    </Stack>
  );
}
