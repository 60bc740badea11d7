import { Card, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from '@/i18n';
import { Link, useLocation } from 'wouter';
import { useOpening, usePractices, useStartForm } from '@/api/practices';
import { FormView } from '@/shared/FormView';
import { useTitle } from '@/shared/useTitle';

/** What a person may open, as cards; one of them as its form. */
export default function OpenPage({ practice }: { practice?: string }) {
  return practice ? <StartForm practice={practice} /> : <Cards />;
}

function Cards() {
  const { t } = useTranslation();
  useTitle(t('open.title'));
  const practices = usePractices().data ?? [];
  return (
    <Stack>
      <Title order={1} size="h2">
        {t('open.title')}
      </Title>
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
        {practices.map((entry) => (
          <Card key={entry.practice} withBorder component={Link} href={`/open/${entry.practice}`} bg="var(--attesta-surface)">
            <Text fw={600}>{t(`open.card.${entry.practice}`, { defaultValue: entry.name })}</Text>
            <Text size="sm" c="dimmed" lineClamp={3}>
              {t(`open.explain.${entry.practice}`, { defaultValue: entry.description ?? '' })}
            </Text>
          </Card>
        ))}
      </SimpleGrid>
    </Stack>
  );
}

function StartForm({ practice }: { practice: string }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const start = useStartForm(practice).data;
  const open = useOpening(practice);
  if (!start) return null;
  return (
    <Stack maw={860}>
      <Title order={1} size="h2">
        {t(`open.card.${practice}`, { defaultValue: start.name })}
      </Title>
      <Paper withBorder p="md" bg="var(--attesta-surface)">
        <FormView
          schema={start.form as object}
          values={{}}
          submitLabel={t('open.submit')}
          onSubmit={async (values) => {
            const opened = await open.mutateAsync(values);
            go(`/work-items/${opened.number}`);
          }}
        />
      </Paper>
    </Stack>
  );
}
