import { Box, Group, Text, Title } from '@mantine/core';
import type { PropsWithChildren, ReactNode } from 'react';
import { useMe } from '@/api/session';
import { useTranslation } from '@/i18n';
import { SectionNav } from '@/shared/SectionNav';
import { useTitle } from '@/shared/useTitle';

interface Props {
  title: string;
  /** Stands at the right of the title. */
  controls?: ReactNode;
}

/** Title and parts of the pages about parties; nothing of them for whoever only requests. */
export function Frame({ title, controls, children }: PropsWithChildren<Props>) {
  const { t } = useTranslation();
  const me = useMe().data;
  useTitle(title);
  if (!me) return null;
  if (me.practices.length === 0) return <Text role="alert">{t('parties.notForYou')}</Text>;
  return (
    <Box>
      <SectionNav
        label={t('parties.sections')}
        sections={[
          { path: '/parties', label: t('parties.customers') },
          { path: '/parties/suppliers', label: t('parties.suppliers') },
        ]}
      />
      <Group justify="space-between" align="flex-end" mb="md">
        <Title order={1} size="h2">
          {title}
        </Title>
        {controls}
      </Group>
      {children}
    </Box>
  );
}
