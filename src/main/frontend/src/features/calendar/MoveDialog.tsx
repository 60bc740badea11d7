import { Alert, Button, Group, Loader, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useFreeSlots, useMove, useProposal, type Entry, type Span } from '@/api/calendar';
import { useTranslation } from '@/i18n';
import { period } from '@/shared/change/period';
import { zone } from '@/shared/time';
import { explainMove } from './explainMove';
import { Findings } from './Findings';

const FIELD = 'YYYY-MM-DDTHH:mm';

interface Props {
  entry: Entry;
  /** Where it was dropped; without it the person chooses. */
  dropped?: Span;
  onClose: () => void;
}

/** Another window for a change: what it would run into is looked up before anything moves. */
export function MoveDialog({ entry, dropped, onClose }: Props) {
  const { t, language } = useTranslation();
  const number = entry.key!;
  const [from, setFrom] = useState(dayjs(dropped?.start ?? entry.start).format(FIELD));
  const [to, setTo] = useState(dayjs(dropped?.end ?? entry.end).format(FIELD));
  const wanted = spanOf(from, to);
  const [asked] = useDebouncedValue(wanted, 300);
  const other = asked && !(same(asked.start, entry.start) && same(asked.end, entry.end)) ? asked : undefined;
  const proposal = useProposal(number, other);
  const slots = useFreeSlots(number, true).data ?? [];
  const move = useMove(number);
  const choose = (span: Span) => {
    setFrom(dayjs(span.start).format(FIELD));
    setTo(dayjs(span.end).format(FIELD));
  };
  const found = proposal.data;
  const settled = !!found && wanted?.start === asked?.start && wanted?.end === asked?.end && !proposal.isFetching;
  const confirm = () =>
    move.mutate(
      { span: { start: found!.window!.start!, end: found!.window!.end! }, version: found!.version! },
      { onSuccess: onClose, onError: () => void proposal.refetch() },
    );
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('calendar.move.title', { number })}
      size="lg"
      closeButtonProps={{ 'aria-label': t('shared.close') }}
      styles={{ title: { fontWeight: 650, fontSize: '1.1rem' } }}
    >
      <Stack gap="sm">
        <Text>{entry.title}</Text>
        <Text size="sm" c="dimmed">
          {t('calendar.move.now')}: {period(entry.start, entry.end, language)} · {zone()}
        </Text>
        <Group grow align="flex-start">
          <TextInput
            type="datetime-local"
            label={t('calendar.move.from')}
            value={from}
            onChange={(event) => setFrom(event.currentTarget.value)}
          />
          <TextInput
            type="datetime-local"
            label={t('calendar.move.to')}
            value={to}
            onChange={(event) => setTo(event.currentTarget.value)}
            error={wanted ? undefined : t('calendar.move.wrong')}
          />
        </Group>
        {slots.length > 0 && (
          <div>
            <Text size="sm" fw={600} mb={4}>
              {t('calendar.move.free')}
            </Text>
            <Group gap={6}>
              {slots.map((slot) => (
                <Button
                  key={slot.start}
                  size="compact-sm"
                  variant="default"
                  onClick={() => choose({ start: slot.start!, end: slot.end! })}
                >
                  {period(slot.start, slot.end, language)}
                </Button>
              ))}
            </Group>
          </div>
        )}
        <div role="status" aria-live="polite">
          {proposal.isFetching && <Loader size="sm" aria-label={t('calendar.move.looking')} />}
          {proposal.error && !proposal.isFetching && (
            <Alert color="red" title={explainMove(proposal.error)} className="attesta-legible" />
          )}
          {settled && <Findings proposal={found} />}
        </div>
        {move.error && <Alert role="alert" color="red" title={explainMove(move.error)} className="attesta-legible" />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('calendar.move.keep')}
          </Button>
          <Button
            disabled={!settled || found.effect?.votingOpen}
            loading={move.isPending}
            color={settled && found.blocked ? 'red' : undefined}
            onClick={confirm}
          >
            {t(settled && found.blocked ? 'calendar.move.anyway' : 'calendar.move.confirm')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function spanOf(from: string, to: string): Span | undefined {
  const start = dayjs(from);
  const end = dayjs(to);
  return start.isValid() && end.isAfter(start) ? { start: start.toISOString(), end: end.toISOString() } : undefined;
}

function same(one: string, other: string | undefined): boolean {
  return dayjs(one).isSame(dayjs(other), 'minute');
}
