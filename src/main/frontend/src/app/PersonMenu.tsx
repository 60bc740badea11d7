import { Avatar, Menu, UnstyledButton, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { csrfToken } from '@/api/client';
import type { Me } from '@/api/session';
import { LANGUAGES, switchLanguage } from '@/i18n';

/** The person, the look, the language, Camunda's own pages, and the way out. */
export function PersonMenu({ me }: { me: Me }) {
  const { t, i18n } = useTranslation();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const other = scheme === 'dark' ? 'light' : 'dark';
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <UnstyledButton aria-label={t('app.person', { name: me.name })}>
          <Avatar name={me.name} color="initials" radius="xl" size="md" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{me.name}</Menu.Label>
        <Menu.Item onClick={() => setColorScheme(other)}>{t(`app.scheme.${other}`)}</Menu.Item>
        {LANGUAGES.filter((language) => language !== i18n.language).map((language) => (
          <Menu.Item key={language} lang={language} onClick={() => void switchLanguage(language)}>
            {t(`app.language.${language}`)}
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
