import { Anchor, Button, Group, NativeSelect, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { useTranslation } from '@/i18n';
import { zone } from '@/shared/time';
import { useTitle } from '@/shared/useTitle';
import { day, minutesAddress } from './minutesAddress';
import { BOARDS } from './useAgendaFilter';

/** Chooses the period of which the decisions are told in a document to read and to print. */
export default function MinutesPage() {
  const { t, language: spoken } = useTranslation();
  const [language, setLanguage] = useState(spoken === 'de' ? 'de' : 'en');
  const today = new Date();
  const [from, setFrom] = useState(day(new Date(today.getTime() - 6 * 86_400_000)));
  const [to, setTo] = useState(day(today));
  const [group, setGroup] = useState('');
  const address = minutesAddress({ from, to, group, zone: zone(), language });
  useTitle(t('cab.minutes.title'));
  return (
    <Stack gap="md" maw={640}>
      <Anchor component={Link} href="/cab" size="sm">
        ← {t('cab.title')}
      </Anchor>
      <Title order={1} size="h2">
        {t('cab.minutes.title')}
      </Title>
      <Text>{t('cab.minutes.about')}</Text>
      <Paper withBorder p="md" bg="var(--attesta-surface)">
        <Stack gap="sm">
          <Group grow align="flex-start">
            <TextInput
              type="date"
              label={t('cab.minutes.from')}
              value={from}
              onChange={(event) => setFrom(event.currentTarget.value)}
            />
            <TextInput
              type="date"
              label={t('cab.minutes.to')}
              value={to}
              onChange={(event) => setTo(event.currentTarget.value)}
              error={address ? undefined : t('cab.minutes.wrong')}
            />
          </Group>
          <NativeSelect
            label={t('cab.board')}
            value={group}
            onChange={(event) => setGroup(event.currentTarget.value)}
            data={[
              { value: '', label: t('cab.anyBoard') },
              ...BOARDS.map((board) => ({ value: board, label: t(`cab.boards.${board}`) })),
            ]}
          />
          <NativeSelect
            label={t('cab.minutes.language')}
            value={language}
            onChange={(event) => setLanguage(event.currentTarget.value)}
            data={[
              { value: 'en', label: 'English' },
              { value: 'de', label: 'Deutsch' },
            ]}
          />
          <Group justify="space-between">
            <Text size="sm" c="dimmed">
              {t('cab.minutes.zone', { zone: zone() })}
            </Text>
            {address ? (
              <Button component="a" href={address} target="_blank">
                {t('cab.minutes.open')}
              </Button>
            ) : (
              <Button disabled>{t('cab.minutes.open')}</Button>
            )}
          </Group>
        </Stack>
      </Paper>
    </Stack>
  );
}
