import { Anchor, Box, Group, Text, Title } from '@mantine/core';
import type { PropsWithChildren, ReactNode } from 'react';
import { useMe } from '@/api/session';
import { useTranslation } from '@/i18n';
import { isIn } from '@/shared/feature';
import { SectionNav } from '@/shared/SectionNav';
import { useTitle } from '@/shared/useTitle';

interface Props {
  title: string;
  /** Shown to everybody who works here: what decides about work is no secret from those who do it. */
  forWorkers?: boolean;
  /** Stands at the right of the title. */
  controls?: ReactNode;
}

const OVERSEERS = ['process-owners', 'auditors', 'administrators'];
const SECTIONS = [
  { path: '/administration', key: 'models', groups: [...OVERSEERS, 'integrators'] },
  { path: '/administration/imports', key: 'imports', groups: [...OVERSEERS, 'integrators'] },
  { path: '/administration/groups', key: 'groups', groups: OVERSEERS },
  { path: '/administration/failed', key: 'failed', groups: ['auditors', 'administrators'] },
  { path: '/administration/journal', key: 'journal', groups: ['auditors', 'administrators'] },
];

/** Title and parts of the administration; each person sees the parts the service lets them read. */
export function Frame({ title, controls, forWorkers = false, children }: PropsWithChildren<Props>) {
  const { t } = useTranslation();
  const me = useMe().data;
  useTitle(title);
  if (!me) return null;
  const sections = SECTIONS.filter((section) => isIn(me, ...section.groups));
  if (sections.length === 0 && !forWorkers) return <Text role="alert">{t('administration.notForYou')}</Text>;
  return (
    <Box>
      {sections.length > 0 && (
        <SectionNav
          label={t('administration.sections')}
          sections={sections.map(({ path, key }) => ({ path, label: t(`administration.section.${key}`) }))}
        />
      )}
      <Group justify="space-between" align="flex-end" mb="md">
        <Title order={1} size="h2">
          {title}
        </Title>
        {controls && <Group gap="sm">{controls}</Group>}
      </Group>
      {children}
      {me.webapps.length > 0 && (
        <Text size="sm" c="dimmed" mt="xl" className="no-print">
          {t('administration.webapps')}{' '}
          {me.webapps.map((webapp, at) => (
            <span key={webapp}>
              {at > 0 && ' · '}
              <Anchor href={`/camunda/app/${webapp}/default/`} inherit underline="always">
                {t(`app.webapps.${webapp}`)}
              </Anchor>
            </span>
          ))}
        </Text>
      )}
    </Box>
  );
}
