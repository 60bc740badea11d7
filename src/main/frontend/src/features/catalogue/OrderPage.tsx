import { Alert, Anchor, Group, Loader, Paper, Stack, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { Link, useLocation } from 'wouter';
import { useOffering, useOfferingForm } from '@/api/offerings';
import { useOpening, useStartForm } from '@/api/practices';
import { useTranslation } from '@/i18n';
import { FormView } from '@/shared/FormView';
import { ServiceName } from '@/shared/Names';
import { explain } from '@/shared/problems';
import { useTitle } from '@/shared/useTitle';
import { Cost } from './Cost';
import { orderForm } from './order';
import { Steps } from './Steps';

/** One offering, and its order. */
export default function OrderPage({ offering: key }: { offering: string }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const offering = useOffering(key);
  const own = useOfferingForm(key);
  const start = useStartForm('request').data;
  const open = useOpening('request');
  const ready = start?.form && own.data !== undefined;
  const schema = useMemo(() => (ready ? orderForm(start.form as object, own.data ?? null) : undefined), [ready, start, own.data]);
  useTitle(offering.data?.name ?? t('catalogue.title'));
  return (
    <Stack maw={860}>
      <Anchor component={Link} href="/catalogue" size="sm" underline="always">
        {t('catalogue.back')}
      </Anchor>
      {offering.error && <Alert color="red">{explain(offering.error)}</Alert>}
      {offering.isPending && <Loader size="sm" aria-label={t('catalogue.loading')} />}
      {offering.data && (
        <>
          <div>
            <Group justify="space-between" align="start">
              <Title order={1} size="h2">
                {offering.data.name}
              </Title>
              <Cost cost={offering.data.cost} />
            </Group>
            <Text size="sm" c="dimmed">
              <ServiceName id={offering.data.service} />
            </Text>
            <Text mt="xs">{offering.data.description}</Text>
          </div>
          <Steps steps={offering.data.steps ?? []} />
          {schema && (
            <Paper withBorder p="md" bg="var(--attesta-surface)">
              <FormView
                schema={schema}
                values={{}}
                submitLabel={t('catalogue.order')}
                onSubmit={async (values) => {
                  const opened = await open.mutateAsync({ ...values, offering: key });
                  go(`/work-items/${opened.number}`);
                }}
              />
            </Paper>
          )}
        </>
      )}
    </Stack>
  );
}
