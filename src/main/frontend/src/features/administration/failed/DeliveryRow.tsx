import { Button, Group, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useDeliveryRetry, type FailedDelivery } from '@/api/operations';
import { useTranslation } from '@/i18n';
import { PersonName } from '@/shared/Names';
import { tellProblem } from '@/shared/problems';
import { moment } from '@/shared/time';
import { showToast } from '@/shared/toasts';
import { GiveUp } from './GiveUp';
import { ItemLink } from './ItemLink';

/** One delivery, with what can be decided about it or what was. */
export function DeliveryRow({ delivery }: { delivery: FailedDelivery }) {
  const { t, language } = useTranslation();
  const [asking, setAsking] = useState(false);
  const retry = useDeliveryRetry();
  const name = `${t(`administration.failed.of.${delivery.kind}`, { defaultValue: delivery.kind })} ${delivery.id}`;
  const again = () =>
    retry.mutate(delivery.id!, {
      onSuccess: () => showToast(t('administration.failed.again'), t('administration.failed.anew', { name }), true),
      onError: tellProblem,
    });
  return (
    <Table.Tr>
      <Table.Td>
        <Text size="sm" fw={600}>
          {name}
        </Text>
        <Text size="xs" c="dimmed">
          {t('administration.failed.tries', { count: delivery.tries })} · {moment(delivery.createdAt, language)}
        </Text>
      </Table.Td>
      <Table.Td>
        <ItemLink number={delivery.item} />
      </Table.Td>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>{delivery.error ?? t('administration.failed.untold')}</Table.Td>
      <Table.Td>{delivery.failedAt ? moment(delivery.failedAt, language) : '–'}</Table.Td>
      <Table.Td>
        {delivery.givenUpAt ? (
          <>
            <Text size="sm">{delivery.givenUpReason}</Text>
            <Text size="xs" c="dimmed">
              <PersonName id={delivery.givenUpBy!} /> · {moment(delivery.givenUpAt, language)}
            </Text>
          </>
        ) : (
          <Group gap={6} wrap="nowrap">
            <Button size="compact-sm" variant="default" loading={retry.isPending} onClick={again} aria-label={t('administration.failed.retryOf', { name })}>
              {t('administration.failed.retry')}
            </Button>
            <Button size="compact-sm" variant="subtle" color="red" className="attesta-legible" onClick={() => setAsking(true)} aria-label={t('administration.failed.giveUpOf', { name })}>
              {t('administration.failed.giveUp')}
            </Button>
          </Group>
        )}
        {asking && <GiveUp id={delivery.id!} name={name} onClose={() => setAsking(false)} />}
      </Table.Td>
    </Table.Tr>
  );
}
