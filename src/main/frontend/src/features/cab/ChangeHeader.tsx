import { Anchor, Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useDecisions } from '@/api/board';
import type { WorkItem } from '@/api/workItems';
import { useTranslation } from '@/i18n';
import { period } from '@/shared/change/period';
import { RiskBadge } from '@/shared/change/RiskBadge';
import { PersonName, ServiceName } from '@/shared/Names';
import { statusColor } from '@/shared/status';
import { zone } from '@/shared/time';
import { output } from './decided';

/** Number, title, risk, state and people of a change. */
export function ChangeHeader({ item }: { item: WorkItem }) {
  const { t, language } = useTranslation();
  const decisions = useDecisions(item.number!).data;
  const details = (item.details ?? {}) as Record<string, unknown>;
  const category = output(decisions, 'change-category', 'changeCategory') ?? details.changeType;
  const start = details.plannedStart as string | undefined;
  const facts: [string, ReactNode][] = [
    ['service', item.service && <ServiceName id={item.service} />],
    ['requester', item.requester && <PersonName id={item.requester} />],
    ['implementer', details.implementer ? <PersonName id={String(details.implementer)} /> : undefined],
    ['window', period(start, details.plannedEnd as string | undefined, language)],
  ];
  return (
    <Stack gap={6}>
      <Anchor component={Link} href="/cab" size="sm" className="no-print">
        ← {t('cab.title')}
      </Anchor>
      <Group gap="xs">
        <Text fw={600} c="dimmed">
          {item.number}
        </Text>
        <RiskBadge risk={output(decisions, 'change-risk', 'changeRisk')} />
        {category ? (
          <Badge variant="light" tt="none" color={category === 'emergency' ? 'red' : 'gray'} className="attesta-legible">
            {t(`change.category.${category}`, { defaultValue: String(category) })}
          </Badge>
        ) : null}
        <Badge variant="light" tt="none" color={statusColor(item.status)} className="attesta-legible">
          {t(`shared.status.${item.status}`)}
          {item.phase ? ` · ${item.phase}` : ''}
        </Badge>
      </Group>
      <Title order={1} size="h2">
        {item.title}
      </Title>
      <Group gap="4px 20px">
        {facts
          .filter(([, value]) => value)
          .map(([key, value]) => (
            <Text key={key} size="sm">
              <Text span c="dimmed" inherit>
                {t(`cab.facts.${key}`)}{' '}
              </Text>
              {value}
            </Text>
          ))}
        <Text size="xs" c="dimmed">
          {zone()}
        </Text>
      </Group>
      <Group gap="xs" className="no-print">
        <Button component={Link} href={`/work-items/${item.number}`} variant="default" size="compact-sm">
          {t('cab.openItem')}
        </Button>
        {start && (
          <Button component={Link} href={`/calendar?date=${start.slice(0, 10)}&view=week`} variant="default" size="compact-sm">
            {t('cab.openCalendar')}
          </Button>
        )}
        <Button
          component="a"
          href={`/api/v1/changes/${item.number}/minutes?zone=${encodeURIComponent(zone())}&language=${language === 'de' ? 'de' : 'en'}`}
          target="_blank"
          variant="default"
          size="compact-sm"
        >
          {t('cab.openMinutes')}
        </Button>
      </Group>
    </Stack>
  );
}
