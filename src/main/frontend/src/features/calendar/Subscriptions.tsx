import { Alert, Button, Code, CopyButton, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCalendarTokens, useNewCalendarToken, useRevocation } from '@/api/calendarTokens';
import { useTranslation } from '@/i18n';
import { tellProblem } from '@/shared/problems';
import { moment } from '@/shared/time';

/** Addresses by which the person's calendar programs read the change calendar. */
export function Subscriptions({ onClose }: { onClose: () => void }) {
  const { t, language } = useTranslation();
  const tokens = useCalendarTokens().data ?? [];
  const create = useNewCalendarToken();
  const revoke = useRevocation();
  const [name, setName] = useState('');
  const address = create.data && new URL(create.data.path!, window.location.origin).href;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('calendar.subscribe.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('shared.close') }}
      styles={{ title: { fontWeight: 650, fontSize: '1.1rem' } }}
    >
      <Stack gap="md">
        <Text size="sm">{t('calendar.subscribe.about')}</Text>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            create.mutate(name.trim(), { onSuccess: () => setName(''), onError: tellProblem });
          }}
        >
          <Group align="flex-end">
            <TextInput
              label={t('calendar.subscribe.name')}
              placeholder={t('calendar.subscribe.example')}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
              maxLength={100}
              style={{ flex: 1 }}
            />
            <Button type="submit" disabled={!name.trim()} loading={create.isPending}>
              {t('calendar.subscribe.create')}
            </Button>
          </Group>
        </form>
        {address && (
          <Alert color="teal" title={t('calendar.subscribe.once')} className="attesta-legible">
            <Code block style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              {address}
            </Code>
            <CopyButton value={address}>
              {({ copied, copy }) => (
                <Button mt="xs" size="compact-sm" onClick={copy}>
                  {t(copied ? 'calendar.subscribe.copied' : 'calendar.subscribe.copy')}
                </Button>
              )}
            </CopyButton>
          </Alert>
        )}
        {tokens.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('calendar.subscribe.none')}
          </Text>
        )}
        {tokens.map((token) => (
          <Group key={token.id} justify="space-between" wrap="nowrap">
            <Text size="sm">
              <strong>{token.name}</strong>{' '}
              <Text span c="dimmed" inherit>
                {moment(token.createdAt, language)}
              </Text>
            </Text>
            <Button
              variant="light"
              color="red"
              size="compact-sm"
              aria-label={t('calendar.subscribe.revokeNamed', { name: token.name })}
              onClick={() => revoke.mutate(token.id!, { onError: tellProblem })}
            >
              {t('calendar.subscribe.revoke')}
            </Button>
          </Group>
        ))}
      </Stack>
    </Modal>
  );
}
