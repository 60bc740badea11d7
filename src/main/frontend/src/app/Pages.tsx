import { Center, Loader, Text } from '@mantine/core';
import { Suspense } from 'react';
import { useTranslation } from '@/i18n';
import { Route, Switch } from 'wouter';
import { FEATURES } from './features';

const ROUTES = FEATURES.flatMap((feature) => feature.routes);

/** Which page stands at which path. What is not needed for the inbox is loaded when it is opened. */
export function Pages() {
  const { t } = useTranslation();
  return (
    <Suspense
      fallback={
        <Center h={240}>
          <Loader />
        </Center>
      }
    >
      <Switch>
        {ROUTES.map(({ path, page: Page }) => (
          <Route key={path} path={path}>
            {(parts) => <Page key={Object.values(parts).join('/')} {...parts} />}
          </Route>
        ))}
        <Route>
          <Text>{t('app.notFound')}</Text>
        </Route>
      </Switch>
    </Suspense>
  );
}
