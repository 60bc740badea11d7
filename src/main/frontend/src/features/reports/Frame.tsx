import { Box, Group, Text, Title } from '@mantine/core';
import type { PropsWithChildren, ReactNode } from 'react';
import { useMe } from '@/api/session';
import { useTranslation } from '@/i18n';
import { SectionNav } from '@/shared/SectionNav';
import { useTitle } from '@/shared/useTitle';
import { useReadsAll } from './access';

interface Props {
  title: string;
  /** Stands at the right of the title. */
  controls?: ReactNode;
}

const SECTIONS = [
  { path: '/reports', key: 'measures', all: false },
  { path: '/reports/service-reports', key: 'reports', all: true },
  { path: '/reports/targets', key: 'targets', all: true },
  { path: '/reports/outlook', key: 'outlook', all: true },
  { path: '/reports/schedules', key: 'schedules', all: true },
];

/** Title and parts of the pages about measures and reports; nothing of them for whoever only requests. */
export function Frame({ title, controls, children }: PropsWithChildren<Props>) {
  const { t } = useTranslation();
  const me = useMe().data;
  const all = useReadsAll();
  useTitle(title);
  if (!me) return null;
  if (me.practices.length === 0) return <Text role="alert">{t('reports.notForYou')}</Text>;
  const sections = SECTIONS.filter((section) => all || !section.all);
  return (
    <Box>
      <SectionNav
        label={t('reports.sections')}
        sections={sections.map(({ path, key }) => ({ path, label: t(`reports.section.${key}`) }))}
      />
      <Group justify="space-between" align="flex-end" mb="md">
        <Title order={1} size="h2">
          {title}
        </Title>
        {controls && <Group gap="sm">{controls}</Group>}
      </Group>
      {children}
    </Box>
  );
}
