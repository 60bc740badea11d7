import { NativeSelect, Paper, Stack, Text, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ModelVersion } from '@/api/models';
import { useModel } from '@/api/workItems';
import { useTranslation } from '@/i18n';
import { difference, type Changed } from './difference';
import { typeName } from './typeName';

/** What the version does otherwise than another one, in words. */
export function VersionDifference({ model, versions }: { model: ModelVersion; versions: ModelVersion[] }) {
  const { t } = useTranslation();
  const others = versions.filter((one) => one.version !== model.version);
  const before = others.find((one) => one.version! < model.version!) ?? others[0];
  const [chosen, setChosen] = useState<number>();
  const other = others.find((one) => one.version === chosen) ?? before;
  if (!other) return <Text c="dimmed">{t('administration.difference.only')}</Text>;
  return (
    <Stack gap="md">
      <NativeSelect
        label={t('administration.difference.with')}
        maw={320}
        value={String(other.version)}
        onChange={(event) => setChosen(Number(event.currentTarget.value))}
        data={others.map((one) => ({ value: String(one.version), label: t('administration.difference.option', { version: one.version, tag: one.versionTag ?? '–' }) }))}
      />
      <Comparison model={model.key!} older={Math.min(model.version!, other.version!)} newer={Math.max(model.version!, other.version!)} />
    </Stack>
  );
}

function Comparison({ model, older, newer }: { model: string; older: number; newer: number }) {
  const { t } = useTranslation();
  const before = useModel(model, older).data;
  const after = useModel(model, newer).data;
  const found = useMemo(() => (before && after ? difference(before, after) : undefined), [before, after]);
  if (!found) return null;
  const nothing = found.added.length + found.removed.length + found.changed.length === 0;
  return (
    <Paper withBorder p="md" bg="var(--attesta-surface)" component="section">
      <Title order={2} size="h4" mb="sm">
        {t('administration.difference.title', { older, newer })}
      </Title>
      {nothing && <Text size="sm">{t('administration.difference.none')}</Text>}
      {(['added', 'removed', 'changed'] as const).map((kind) => found[kind].length > 0 && <Group key={kind} kind={kind} all={found[kind]} />)}
    </Paper>
  );
}

function Group({ kind, all }: { kind: string; all: Changed[] }) {
  const { t } = useTranslation();
  const word = (one: string) => (one === 'content' || one === 'name' ? t(`administration.difference.${one}`) : one);
  return (
    <>
      <Title order={3} size="h5" mt="sm">
        {t(`administration.difference.${kind}`)}
      </Title>
      <ul>
        {all.map((one) => (
          <li key={one.id}>
            <Text size="sm">
              {typeName(t, one.type)} {one.name ? `“${one.name}”` : ''}{' '}
              <Text span c="dimmed" inherit>
                {one.id}
              </Text>
              {one.what.length > 0 && `: ${one.what.map(word).join(', ')}`}
            </Text>
          </li>
        ))}
      </ul>
    </>
  );
}
