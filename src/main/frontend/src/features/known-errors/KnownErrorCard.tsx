import { Anchor, Badge, Box, Group, Paper, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { KnownError } from '@/api/knownErrors';
import { useMe } from '@/api/session';
import { useTranslation } from '@/i18n';
import { practises } from '@/shared/feature';
import { ServiceName } from '@/shared/Names';

/** One known error: how it shows, what helps, and what is behind it. */
export function KnownErrorCard({ error }: { error: KnownError }) {
  const { t } = useTranslation();
  const { data: me } = useMe();
  return (
    <Paper component="li" withBorder p="md" bg="var(--attesta-surface)">
      <Group justify="space-between" gap="xs" mb={4}>
        <Text size="sm" c="dimmed">
          {me && practises(me, 'problem') ? (
            <Anchor component={Link} href={`/work-items/${error.number}`}>
              {error.number}
            </Anchor>
          ) : (
            error.number
          )}
          {error.service && (
            <>
              {' · '}
              <ServiceName id={error.service} />
            </>
          )}
        </Text>
        <Badge variant="light" color={error.rootCause ? 'petrol' : 'gray'}>
          {t(error.accepted ? 'known-errors.accepted' : error.rootCause ? 'known-errors.causeKnown' : 'known-errors.causeOpen')}
        </Badge>
      </Group>
      <Title order={2} size="h4" mb="xs">
        {error.title}
      </Title>
      <Part label={t('known-errors.symptoms')}>{error.symptoms}</Part>
      <Part label={t('known-errors.workaround')}>{error.workaround ?? t('known-errors.noWorkaround')}</Part>
      <Part label={t('known-errors.rootCause')}>{error.rootCause}</Part>
      {!!error.configurationItems?.length && (
        <Part label={t('known-errors.configurationItems')}>
          {error.configurationItems.map((key, i) => (
            <span key={key}>
              {i > 0 && ', '}
              <Anchor component={Link} href={`/configuration/${key}`} size="sm">
                {key}
              </Anchor>
            </span>
          ))}
        </Part>
      )}
    </Paper>
  );
}

function Part({ label, children }: { label: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <Box mt={6}>
      <Text size="xs" fw={600} c="dimmed">
        {label}
      </Text>
      <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {children}
      </Text>
    </Box>
  );
}
