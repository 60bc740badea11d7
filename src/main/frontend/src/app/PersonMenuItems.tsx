import { Menu, UnstyledButton, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import type { PropsWithChildren } from 'react';
import { csrfToken } from '@/api/client';
import type { Me } from '@/api/session';
import { LANGUAGES, switchLanguage, useTranslation } from '@/i18n';

/** The look, the language, Camunda's own pages, and the way out. */
export default function PersonMenuItems({ me, children }: PropsWithChildren<{ me: Me }>) {
  const { t, language } = useTranslation();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const other = scheme === 'dark' ? 'light' : 'dark';
  return (
    <Menu position="bottom-end" width={240} defaultOpened withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <UnstyledButton aria-label={t('app.person', { name: me.name })}>{children}</UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{me.name}</Menu.Label>
        <Menu.Item onClick={() => setColorScheme(other)}>{t(`app.scheme.${other}`)}</Menu.Item>
        {LANGUAGES.filter((offered) => offered !== language).map((offered) => (
          <Menu.Item key={offered} lang={offered} onClick={() => void switchLanguage(offered)}>
            {t(`app.language.${offered}`)}
          </Menu.Item>
        ))}
        {me.webapps.length > 0 && <Menu.Divider />}
        {me.webapps.map((webapp) => (
          <Menu.Item key={webapp} component="a" href={`/camunda/app/${webapp}/default/`}>
            {t(`app.webapps.${webapp}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <form method="post" action="/logout">
          <input type="hidden" name="_csrf" value={csrfToken()} />
          <Menu.Item component="button" type="submit">
            {t('app.logout')}
          </Menu.Item>
        </form>
      </Menu.Dropdown>
    </Menu>
  );
}
