import { Alert, Code, Stack, Text } from '@mantine/core';
import type { Bundle } from '@/api/models';
import { useTranslation } from '@/i18n';

/** Why the gate refused a bundle, and what to do about each finding. */
export function Findings({ bundle }: { bundle: Bundle }) {
  const { t } = useTranslation();
  return (
    <Alert color="red" role="alert" styles={{ title: { color: 'var(--mantine-color-text)' } }} title={t('administration.findings.title', { bundle: bundle.bundle })}>
      <Stack gap="sm">
        <Text size="sm">{t(`administration.findings.${bundle.running ? 'stays' : 'nothing'}`)}</Text>
        {(bundle.findings ?? []).map((finding, at) => (
          <div key={at}>
            <Text size="sm" fw={600}>
              {finding.message}
            </Text>
            <Text size="sm">{finding.remedy}</Text>
            <Code>
              {finding.file} {finding.elementId} ({finding.rule})
            </Code>
          </div>
        ))}
      </Stack>
    </Alert>
  );
}
