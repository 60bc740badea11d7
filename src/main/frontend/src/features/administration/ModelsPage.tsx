import { Alert, Anchor, Badge, Button, Paper, Stack, Table, Text } from '@mantine/core';
import { Link } from 'wouter';
import { useBundles, useModels, useReload, type ModelVersion } from '@/api/models';
import { useMe } from '@/api/session';
import { useTranslation } from '@/i18n';
import { isIn } from '@/shared/feature';
import { ListState } from '@/shared/ListState';
import { tellProblem } from '@/shared/problems';
import { moment } from '@/shared/time';
import { WideTable } from '@/shared/WideTable';
import { Findings } from './Findings';
import { Frame } from './Frame';

/** The procedures in force, and what the gate refused. */
export default function ModelsPage() {
  const { t, language } = useTranslation();
  const me = useMe().data;
  const models = useModels();
  const bundles = useBundles();
  const reload = useReload();
  const refused = (bundles.data ?? []).filter((bundle) => bundle.outcome === 'refused');
  const outcomes = new Map((bundles.data ?? []).map((bundle) => [bundle.bundle, bundle.outcome]));
  const rows = models.data ?? [];
  return (
    <Frame
      title={t('administration.section.models')}
      controls={
        me && isIn(me, 'administrators') && (
          <Button loading={reload.isPending} onClick={() => reload.mutate(undefined, { onError: tellProblem })}>
            {t('administration.models.reload')}
          </Button>
        )
      }
    >
      <Stack gap="lg">
        {reload.data && (
          <Alert color={reload.data.some((bundle) => bundle.outcome === 'refused') ? 'orange' : 'petrol'} role="status">
            {reload.data.map((bundle) => `${bundle.bundle}: ${t(`administration.outcome.${bundle.outcome}`)}`).join(' · ')}
          </Alert>
        )}
        {refused.map((bundle) => (
          <Findings key={bundle.bundle} bundle={bundle} />
        ))}
        <Paper withBorder bg="var(--attesta-surface)">
          {rows.length > 0 && (
            <WideTable label={t('administration.section.models')} minWidth={760}>
              <Table>
                <Table.Thead>
                  <Table.Tr>
                    {['name', 'kind', 'version', 'bundle', 'deployed', 'running'].map((key) => (
                      <Table.Th key={key}>{t(`administration.models.${key}`)}</Table.Th>
                    ))}
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {rows.map((model) => (
                    <Row key={`${model.kind} ${model.key}`} model={model} outcome={outcomes.get(model.bundle)} when={moment(model.deployedAt, language)} />
                  ))}
                </Table.Tbody>
              </Table>
            </WideTable>
          )}
          <ListState query={models} empty={rows.length === 0 && t('administration.models.empty')} />
        </Paper>
        <Text size="xs" c="dimmed">
          {t('administration.models.explain')}
        </Text>
      </Stack>
    </Frame>
  );
}

function Row({ model, outcome, when }: { model: ModelVersion; outcome: string | undefined; when: string }) {
  const { t } = useTranslation();
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor component={Link} href={`/administration/models/${model.key}`} underline="always">
          {model.name ?? model.key}
        </Anchor>
        <Text size="xs" c="dimmed">
          {model.key}
        </Text>
      </Table.Td>
      <Table.Td>{t(`administration.kind.${model.kind}`)}</Table.Td>
      <Table.Td>
        {model.version}
        {model.versionTag && ` (${model.versionTag})`}
      </Table.Td>
      <Table.Td>
        {model.bundle}{' '}
        {outcome && (
          <Badge variant="light" color={outcome === 'refused' ? 'red' : 'teal'} tt="none" className="attesta-legible">
            <span aria-hidden>{outcome === 'refused' ? '✖ ' : '✓ '}</span>
            {t(`administration.outcome.${outcome}`)}
          </Badge>
        )}
      </Table.Td>
      <Table.Td>{when}</Table.Td>
      <Table.Td>{model.runningInstances ?? '–'}</Table.Td>
    </Table.Tr>
  );
}
