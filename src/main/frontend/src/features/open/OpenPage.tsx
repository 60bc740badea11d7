import { Alert, Anchor, Card, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { useNewLink } from '@/api/actions';
import { useOpening, usePractices, useStartForm } from '@/api/practices';
import { useWorkItem } from '@/api/workItems';
import { useTranslation } from '@/i18n';
import { FormView } from '@/shared/FormView';
import { explain, tellProblem } from '@/shared/problems';
import { useTitle } from '@/shared/useTitle';
import { takenOver, type Source } from './takenOver';

const NOTHING = { values: {}, linked: true };

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
  const from = new URLSearchParams(useSearch()).get('from') ?? '';
  const source = useWorkItem(from, from !== '');
  const start = useStartForm(practice).data;
  const open = useOpening(practice);
  const link = useNewLink(from);
  const title = t(`open.card.${practice}`, { defaultValue: start?.name ?? practice });
  const taken = useMemo(() => (start?.form && source.data ? takenOver(start.form as object, source.data as Source) : NOTHING), [start, source.data]);
  useTitle(title);
  if (!start || (from && source.isPending)) return null;
  return (
    <Stack maw={860}>
      <div>
        <Title order={1} size="h2">
          {title}
        </Title>
        {source.data && (
          <Text size="sm" c="dimmed">
            {t('open.from')}{' '}
            <Anchor component={Link} href={`/work-items/${from}`} inherit underline="always">
              {from} {source.data.title}
            </Anchor>
          </Text>
        )}
      </div>
      {source.error && <Alert color="red">{explain(source.error)}</Alert>}
      <Paper withBorder p="md" bg="var(--attesta-surface)">
        <FormView
          schema={start.form as object}
          values={taken.values}
          submitLabel={t('open.submit')}
          onSubmit={async (values) => {
            const opened = await open.mutateAsync(values);
            // The new item is there; that the link could not be made must not have it opened a second time.
            if (source.data && !taken.linked) await link.mutateAsync({ type: 'raises', to: opened.number! }).catch(tellProblem);
            go(`/work-items/${opened.number}`);
          }}
        />
      </Paper>
    </Stack>
  );
}
