import { ActionIcon, Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import { Link } from 'wouter';
import { useOffer, useUnlink } from '@/api/actions';
import { useLinks, type WorkItem } from '@/api/workItems';
import { tellProblem } from '@/shared/problems';
import { NewLink } from './NewLink';

/** Other work items this one is linked with, in either direction. */
export function LinkList({ item }: { item: WorkItem }) {
  const { t } = useTranslation();
  const number = item.number!;
  const links = useLinks(number).data ?? [];
  const types = useOffer(number, item.version).data?.linkTypes ?? [];
  const unlink = useUnlink(number);
  const [adding, setAdding] = useState(false);
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Title order={2} size="h5">
          {t('work-item.links')}
        </Title>
        {types.length > 0 && !adding && (
          <Button size="compact-sm" variant="light" className="no-print" onClick={() => setAdding(true)}>
            {t('work-item.addLink')}
          </Button>
        )}
      </Group>
      {adding && <NewLink number={number} types={types} onClose={() => setAdding(false)} />}
      {links.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('work-item.noLinks')}
        </Text>
      )}
      {links.map((link) => (
        <Group key={link.id} gap={6} wrap="nowrap" justify="space-between" align="flex-start">
          <Text size="sm">
            <Text span inherit c="dimmed">
              {t(`work-item.link.${link.type}.${link.outgoing ? 'to' : 'from'}`, { defaultValue: link.type })}
            </Text>{' '}
            <Anchor component={Link} href={`/work-items/${link.number}`} inherit underline="always">
              {link.number} {link.title}
            </Anchor>{' '}
            <Text span inherit c="dimmed">
              {t(`shared.status.${link.status}`)}
            </Text>
          </Text>
          {link.outgoing && types.includes(link.type!) && (
            <ActionIcon
              variant="subtle"
              size="sm"
              color="gray"
              className="no-print"
              aria-label={t('work-item.unlink', { number: link.number })}
              onClick={() => unlink.mutate(link.id!, { onError: tellProblem })}
            >
              <span aria-hidden>✕</span>
            </ActionIcon>
          )}
        </Group>
      ))}
    </Stack>
  );
}
