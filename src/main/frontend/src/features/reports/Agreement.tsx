import { Alert, Button, Group, List, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useDifferences } from '@/api/measures';
import { useTranslation } from '@/i18n';
import { explain } from '@/shared/problems';
import { monthsAgo, today } from './span';

/** Counts the rows themselves, and says where the sums of days differ. */
export function Agreement() {
  const { t } = useTranslation();
  const [from, setFrom] = useState(monthsAgo(2));
  const [until, setUntil] = useState(today());
  const check = useDifferences(from, until);
  const found = check.data ?? [];
  return (
    <Paper withBorder p="md" bg="var(--attesta-surface)" className="no-print">
      <Stack gap="sm">
        <Title order={2} size="h4">
          {t('reports.agreement.title')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('reports.agreement.explain')}
        </Text>
        <Group align="flex-end" gap="sm">
          <TextInput type="date" label={t('reports.from')} value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
          <TextInput type="date" label={t('reports.until')} value={until} onChange={(event) => setUntil(event.currentTarget.value)} />
          <Button variant="default" loading={check.isFetching} onClick={() => void check.refetch()}>
            {t('reports.agreement.check')}
          </Button>
        </Group>
        <div aria-live="polite">
          {check.error ? (
            <Alert color="red">{explain(check.error)}</Alert>
          ) : (
            check.data && (
              <Alert color={found.length ? 'red' : 'green'} title={t(found.length ? 'reports.agreement.differs' : 'reports.agreement.same')}>
                {found.length > 0 && (
                  <List size="sm">
                    {found.slice(0, 20).map((one, at) => (
                      <List.Item key={at}>
                        {one.day} · {one.source} · {one.practice} {one.service ?? ''}: {one.kept?.n} / {one.counted?.n}
                      </List.Item>
                    ))}
                  </List>
                )}
              </Alert>
            )
          )}
        </div>
      </Stack>
    </Paper>
  );
}
