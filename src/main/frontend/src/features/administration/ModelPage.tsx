import { NativeSelect, Paper, Stack, Tabs, Text } from '@mantine/core';
import { useSearchParams } from 'wouter';
import { useModelVersions } from '@/api/models';
import { useTranslation } from '@/i18n';
import { ListState } from '@/shared/ListState';
import { moment } from '@/shared/time';
import { Frame } from './Frame';
import { ModelPicture } from './ModelPicture';
import { VersionDifference } from './VersionDifference';

/** One model: its picture with where work stands, its versions, and what changed between them. */
export default function ModelPage({ model: key }: { model: string }) {
  const { t, language } = useTranslation();
  const [params, setParams] = useSearchParams();
  const versions = useModelVersions(key);
  const rows = versions.data ?? [];
  const shown = rows.find((row) => String(row.version) === params.get('version')) ?? rows[0];
  const marked = (params.get('rows') ?? '').split(',').map(Number).filter(Boolean);
  return (
    <Frame
      forWorkers
      title={shown?.name ?? key}
      controls={
        shown && (
          <NativeSelect
            aria-label={t('administration.model.version')}
            value={String(shown.version)}
            onChange={(event) => setParams({ version: event.currentTarget.value })}
            data={rows.map((row) => ({
              value: String(row.version),
              label: t('administration.model.option', { version: row.version, tag: row.versionTag ?? '–', when: moment(row.deployedAt, language) }),
            }))}
          />
        )
      }
    >
      {shown ? (
        <Stack gap="md">
          <Text size="sm" c="dimmed">
            {key} · {t(`administration.kind.${shown.kind}`)} · {t('administration.model.deployed', { when: moment(shown.deployedAt, language), bundle: shown.bundle })}
            {shown.runningInstances != null && ` · ${t('administration.model.running', { count: shown.runningInstances })}`}
          </Text>
          <Tabs defaultValue="picture" keepMounted={false}>
            <Tabs.List className="no-print">
              <Tabs.Tab value="picture">{t('administration.model.picture')}</Tabs.Tab>
              <Tabs.Tab value="difference">{t('administration.model.difference')}</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="picture" pt="md">
              <ModelPicture model={shown} marked={marked} />
            </Tabs.Panel>
            <Tabs.Panel value="difference" pt="md">
              <VersionDifference model={shown} versions={rows} />
            </Tabs.Panel>
          </Tabs>
        </Stack>
      ) : (
        <Paper withBorder bg="var(--attesta-surface)">
          <ListState query={versions} />
        </Paper>
      )}
    </Frame>
  );
}
