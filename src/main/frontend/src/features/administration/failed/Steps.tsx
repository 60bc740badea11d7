import { Anchor, Button, Table, Text } from '@mantine/core';
import { Link } from 'wouter';
import { useFailedSteps, useStepRetry, type FailedStep } from '@/api/operations';
import { useTranslation } from '@/i18n';
import { tellProblem } from '@/shared/problems';
import { moment } from '@/shared/time';
import { showToast } from '@/shared/toasts';
import { ItemLink } from './ItemLink';
import { Part } from './Part';

/** Steps of processes that could not be done; the process waits there. */
export function Steps() {
  const { t } = useTranslation();
  const heads = ['step', 'item', 'error', 'since', 'decide'];
  return (
    <Part
      title={t('administration.failed.steps')}
      heads={heads.map((key) => t(`administration.failed.${key}`))}
      empty={t('administration.failed.noSteps')}
      query={useFailedSteps(true)}
      row={(step) => <Row key={step.id} step={step} />}
    />
  );
}

function Row({ step }: { step: FailedStep }) {
  const { t, language } = useTranslation();
  const retry = useStepRetry();
  const name = step.name ?? step.model ?? '–';
  const again = () =>
    retry.mutate(step.id!, {
      onSuccess: () => showToast(t('administration.failed.again'), t('administration.failed.once', { name }), true),
      onError: tellProblem,
    });
  return (
    <Table.Tr>
      <Table.Td>
        <Text size="sm" fw={600}>
          {name}
        </Text>
        <Text size="xs" c="dimmed">
          {step.model && (
            <Anchor component={Link} href={`/administration/models/${step.model}?version=${step.version}`} inherit underline="always">
              {step.model}
            </Anchor>
          )}{' '}
          · {t(`administration.failed.kind.${step.kind}`)}
        </Text>
      </Table.Td>
      <Table.Td>
        <ItemLink number={step.item} />
      </Table.Td>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>{step.message ?? t('administration.failed.untold')}</Table.Td>
      <Table.Td>{moment(step.since, language)}</Table.Td>
      <Table.Td>
        <Button size="compact-sm" variant="default" loading={retry.isPending} onClick={again} aria-label={t('administration.failed.retryOf', { name })}>
          {t('administration.failed.retry')}
        </Button>
      </Table.Td>
    </Table.Tr>
  );
}
