import { Stack, Text, Title } from '@mantine/core';
import { useMeasureVersions, type MeasureVersion } from '@/api/measures';
import { useTranslation } from '@/i18n';
import { PersonName } from '@/shared/Names';
import { moment } from '@/shared/time';
import { changes } from './changes';
import { useNamedRows } from './useDefinitionRows';

/** The versions of a measure, the newest first: who made it when, and what it says otherwise. */
export function Versions({ measure }: { measure: string }) {
  const { t } = useTranslation();
  const versions = [...(useMeasureVersions(measure).data ?? [])].sort((a, b) => b.measure!.version! - a.measure!.version!);
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        {t('reports.versions')}
      </Title>
      {versions.map((one, at) => (
        <Version key={one.measure!.version} version={one} before={versions[at + 1]} />
      ))}
    </Stack>
  );
}

function Version({ version, before }: { version: MeasureVersion; before: MeasureVersion | undefined }) {
  const { t, language } = useTranslation();
  const rows = useNamedRows();
  const changed = before ? changes(rows(before.measure!), rows(version.measure!)) : [];
  return (
    <div>
      <Text size="sm">
        <strong>{t('reports.version', { version: version.measure!.version })}</strong> · {moment(version.changedAt, language)} ·{' '}
        <PersonName id={version.changedBy!} />
      </Text>
      {changed.map(({ what, before: old, now }) => (
        <Text key={what} size="sm" c="dimmed">
          {what}: {old && <del>{old}</del>} {now ? <ins style={{ textDecoration: 'none' }}>{old ? `→ ${now}` : now}</ins> : t('reports.dropped')}
        </Text>
      ))}
    </div>
  );
}
