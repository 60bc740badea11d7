import { Alert, Anchor, Button, Code, CopyButton, Group, Paper, Stack, Text } from '@mantine/core';
import { Link } from 'wouter';
import { useVerification, type Verification } from '@/api/oversight';
import { useTranslation } from '@/i18n';
import { explain } from '@/shared/problems';
import { moment } from '@/shared/time';
import { Frame } from './Frame';

/** Whether every journal still says what it said when it was written. */
export default function JournalPage() {
  const { t } = useTranslation();
  const verification = useVerification();
  return (
    <Frame title={t('administration.section.journal')}>
      <Paper withBorder p="md" bg="var(--attesta-surface)" maw={860}>
        <Stack gap="md">
          <Text size="sm">{t('administration.journal.explain')}</Text>
          <Group>
            <Button loading={verification.isPending} onClick={() => verification.mutate()}>
              {t('administration.journal.check')}
            </Button>
          </Group>
          {verification.error && (
            <Alert color="red" role="alert">
              {explain(verification.error)}
            </Alert>
          )}
          {verification.data && <Outcome result={verification.data} />}
        </Stack>
      </Paper>
    </Frame>
  );
}

function Outcome({ result }: { result: Verification }) {
  const { t, language } = useTranslation();
  const number = new Intl.NumberFormat(language);
  const broken = result.brokenAt;
  const counts = { items: number.format(result.workItems ?? 0), entries: number.format(result.entries ?? 0) };
  return (
    <>
      {broken ? (
        <Alert color="red" role="alert" styles={{ title: { color: 'var(--mantine-color-text)' } }} title={t('administration.journal.broken')}>
          <Text size="sm">
            {/^[A-Z]+-\d+$/.test(broken.number ?? '') ? (
              <Anchor component={Link} href={`/work-items/${broken.number}`} inherit underline="always">
                {broken.number}
              </Anchor>
            ) : (
              broken.number
            )}
            {t('administration.journal.at', { position: broken.position, reason: broken.reason })}
          </Text>
          <Text size="sm">{t('administration.journal.upTo', counts)}</Text>
        </Alert>
      ) : (
        <Alert color="teal" role="status" styles={{ title: { color: 'var(--mantine-color-text)' } }} title={`✓ ${t('administration.journal.holds')}`}>
          {t('administration.journal.checked', counts)}
        </Alert>
      )}
      {result.seal && (
        <div>
          <Text size="sm" fw={600}>
            {t('administration.journal.seal', { id: result.seal.id, when: moment(result.seal.sealedAt, language) })}
          </Text>
          <Group gap="xs">
            <Code style={{ overflowWrap: 'anywhere' }}>{result.seal.hash}</Code>
            <CopyButton value={result.seal.hash ?? ''}>
              {({ copied, copy }) => (
                <Button variant="default" size="compact-sm" onClick={copy}>
                  {t(`administration.journal.${copied ? 'copied' : 'copy'}`)}
                </Button>
              )}
            </CopyButton>
          </Group>
          <Text size="xs" c="dimmed" mt={4}>
            {t('administration.journal.keep')}
          </Text>
        </div>
      )}
    </>
  );
}
