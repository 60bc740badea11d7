import { Anchor, Box, Group, Text, Title } from '@mantine/core';
import type { PropsWithChildren, ReactNode } from 'react';
import { Link } from 'wouter';
import { useMe } from '@/api/session';
import { useTranslation } from '@/i18n';
import { useTitle } from '@/shared/useTitle';

interface Props {
  title: string | undefined;
  /** Where the page belongs to; the list where nothing else is said. */
  back?: { path: string; label: string } | null;
  controls?: ReactNode;
  below?: ReactNode;
}

/** Title and controls of the pages of dashboards; nothing of them for whoever only requests. */
export function Frame({ title, back, controls, below, children }: PropsWithChildren<Props>) {
  const { t } = useTranslation();
  const me = useMe().data;
  useTitle(title);
  if (!me) return null;
  if (me.practices.length === 0) return <Text role="alert">{t('dashboards.notForYou')}</Text>;
  const up = back === undefined ? { path: '/dashboards', label: t('dashboards.title') } : back;
  return (
    <Box>
      {up && (
        <Anchor component={Link} href={up.path} size="sm" className="no-print" display="inline-block" mb={4}>
          <span aria-hidden>‹ </span>
          {up.label}
        </Anchor>
      )}
      <Group justify="space-between" align="flex-start" mb="md" gap="sm">
        <Box miw={0}>
          <Title order={1} size="h2">
            {title}
          </Title>
          {below}
        </Box>
        {controls && (
          <Group gap="xs" className="no-print">
            {controls}
          </Group>
        )}
      </Group>
      {children}
    </Box>
  );
}
