import { Paper, Stack, Text, Title } from '@mantine/core';
import { useAgreementVersions } from '@/api/serviceLevels';
import { useTranslation } from '@/i18n';
import { PersonName } from '@/shared/Names';
import { moment } from '@/shared/time';
import { ListState } from '@/shared/ListState';

/** Who agreed on what when; what holds stands on top. */
export function Versions({ agreement }: { agreement: string }) {
  const { t, language } = useTranslation();
  const versions = useAgreementVersions(agreement);
  return (
    <Paper withBorder p="md" bg="var(--attesta-surface)" component="section">
      <Title order={2} size="h4" mb="sm">
        {t('service-levels.versions.title')}
      </Title>
      <Stack gap="sm" component="ol" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {(versions.data ?? []).map((version) => (
          <li key={version.version}>
            <Text size="sm">
              {t('service-levels.versions.version', { version: version.version })} · {version.name}
            </Text>
            <Text size="xs" c="dimmed">
              {moment(version.changedAt, language)} · <PersonName id={version.changedBy ?? ''} /> · {version.calendar} · {version.decision}
              {version.attainmentPercent ? ` · ${version.attainmentPercent} %` : ''}
            </Text>
          </li>
        ))}
      </Stack>
      <ListState query={versions} />
    </Paper>
  );
}
