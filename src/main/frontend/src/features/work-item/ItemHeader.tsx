import { Badge, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from '@/i18n';
import type { WorkItem } from '@/api/workItems';
import { ClockBadge } from '@/shared/ClockBadge';
import { CustomerName, GroupName, PersonName, ServiceName } from '@/shared/Names';
import { PracticeName } from '@/shared/practices';
import { PriorityBadge } from '@/shared/PriorityBadge';
import { statusColor } from '@/shared/status';
import { moment, zone } from '@/shared/time';
import { Actions } from './actions/Actions';

/** Number, title, state and people of a work item, and unless it is plain what may be done with it. */
export function ItemHeader({ item, plain = false }: { item: WorkItem; plain?: boolean }) {
  const { t, language } = useTranslation();
  const facts: [string, ReactNode][] = [
    ['service', item.service && <ServiceName id={item.service} />],
    ['requester', item.requester && <PersonName id={item.requester} />],
    ['group', item.group && <GroupName id={item.group} />],
    ['assignee', item.assignee && <PersonName id={item.assignee} />],
    ['customer', item.customer && <CustomerName id={item.customer} />],
    ['openedAt', moment(item.openedAt, language)],
  ];
  return (
    <Stack gap={6}>
      <Group gap="xs">
        <Text fw={600} c="dimmed">
          {item.number}
        </Text>
        <Text c="dimmed">
          <PracticeName id={item.practice!} />
        </Text>
        <PriorityBadge priority={item.priority} />
        <Badge variant="light" color={statusColor(item.status)} tt="none" className="attesta-legible">
          {t(`shared.status.${item.status}`)}
          {item.phase ? ` · ${item.phase}` : ''}
        </Badge>
        <ClockBadge state={item.clockState} dueAt={item.dueAt} />
      </Group>
      <Group justify="space-between" align="flex-start" gap="xs">
        <Title order={1} size="h2" flex="1 1 300px">
          {item.title}
        </Title>
        {!plain && <Actions item={item} />}
      </Group>
      <Group gap="4px 20px">
        {facts
          .filter(([, value]) => value)
          .map(([key, value]) => (
            <Text key={key} size="sm">
              <Text span c="dimmed" inherit>
                {t(`work-item.facts.${key}`)}{' '}
              </Text>
              {value}
            </Text>
          ))}
        <Text size="xs" c="dimmed">
          {zone()}
        </Text>
      </Group>
      {item.description && <Text style={{ whiteSpace: 'pre-wrap' }}>{item.description}</Text>}
    </Stack>
  );
}
