import { AppShell, Burger, Group, NavLink, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { PropsWithChildren } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useMe } from '@/api/session';
import { DESTINATIONS } from './navigation';
import { PersonMenu } from './PersonMenu';

/** The frame of every page: header, menu, content. */
export function Shell({ children }: PropsWithChildren) {
  const { t } = useTranslation();
  const [opened, menu] = useDisclosure(false);
  const [location] = useLocation();
  const me = useMe().data;
  return (
    <AppShell
      header={{ height: 52 }}
      navbar={{ width: 208, breakpoint: 'sm', collapsed: { mobile: !opened } }}
      padding={{ base: 'sm', sm: 'lg' }}
    >
      <AppShell.Header className="no-print">
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap">
            <Burger
              opened={opened}
              onClick={menu.toggle}
              hiddenFrom="sm"
              size="sm"
              aria-label={t('app.menu')}
            />
            <img src="/app/icon.svg" width={26} height={26} alt="" />
            <Text fw={700}>Attesta</Text>
          </Group>
          {me && <PersonMenu me={me} />}
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" className="no-print" aria-label={t('app.menu')}>
        {me &&
          DESTINATIONS.filter((destination) => destination.shown(me)).map(({ path, key }) => (
            <NavLink
              key={key}
              component={Link}
              href={path}
              label={t(`app.pages.${key}`)}
              active={path === '/' ? location === '/' : location.startsWith(path)}
              onClick={menu.close}
            />
          ))}
      </AppShell.Navbar>
      <AppShell.Main>{children}</AppShell.Main>
    </AppShell>
  );
}
