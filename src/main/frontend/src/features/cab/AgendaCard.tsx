import { Badge, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from 'wouter';
import type { AgendaEntry } from '@/api/board';
import { useTranslation } from '@/i18n';
import { GroupName, PersonName, ServiceName } from '@/shared/Names';
import { period } from '@/shared/change/period';
import { RiskBadge } from '@/shared/change/RiskBadge';
import classes from './Agenda.module.css';
import { Deadline } from './Deadline';
import { MyPart } from './MyPart';
import { Tally } from './Tally';

/** One change that waits: what it is, what it risks, what stands in its way, how the vote stands. */
export function AgendaCard({ entry }: { entry: AgendaEntry }) {
  const { t, language } = useTranslation();
  const { conflicts, vote, decision } = entry;
  const reached = entry.services ?? [];
  return (
    <Paper withBorder bg="var(--attesta-surface)" p="md" component="li" className={classes.card}>
      <div className={classes.what}>
        <Group gap="xs">
          <RiskBadge risk={entry.risk} />
          {entry.category && (
            <Badge
              variant="light"
              color={entry.category === 'emergency' ? 'red' : 'gray'}
              tt="none"
              className="attesta-legible"
            >
              {t(`change.category.${entry.category}`, { defaultValue: entry.category })}
            </Badge>
          )}
          {(conflicts?.blocking ?? 0) > 0 && (
            <Badge variant="light" color="red" tt="none" className="attesta-legible" leftSection={<span aria-hidden>✖</span>}>
              {t('cab.blocking', { count: conflicts!.blocking })}
            </Badge>
          )}
          {(conflicts?.warnings ?? 0) > 0 && (
            <Badge variant="light" color="yellow" tt="none" className="attesta-legible" leftSection={<span aria-hidden>▲</span>}>
              {t('cab.warnings', { count: conflicts!.warnings })}
            </Badge>
          )}
          {(conflicts?.accepted ?? 0) > 0 && (
            <Badge variant="light" color="gray" tt="none" className="attesta-legible" leftSection={<span aria-hidden>✓</span>}>
              {t('cab.accepted', { count: conflicts!.accepted })}
            </Badge>
          )}
        </Group>
        <Title order={2} size="h4" mt={6}>
          <Link href={`/cab/${entry.number}`} className={classes.title}>
            {entry.title}
          </Link>
        </Title>
        <Text size="sm" c="dimmed">
          {entry.number}
          {entry.service && (
            <>
              {' · '}
              <ServiceName id={entry.service} />
            </>
          )}
          {' · '}
          {t('cab.requestedBy')} <PersonName id={entry.requester!} />
        </Text>
        <Text size="sm" mt={6}>
          {entry.plannedStart ? period(entry.plannedStart, entry.plannedEnd, language) : t('cab.noWindow')}
        </Text>
        <Text size="sm">
          {reached.length > 0
            ? t('cab.takesDown', { names: reached.slice(0, 3).join(', '), count: reached.length })
            : t('cab.takesNothingDown')}
          {' · '}
          {t('cab.items', { count: entry.itemsWorkedOn })}
          {', '}
          {t('cab.itemsReached', { count: entry.itemsReached })}
          {entry.truncated && ` ${t('cab.truncated')}`}
        </Text>
      </div>
      <Stack gap={8} className={classes.state}>
        <Text size="sm" fw={600}>
          {vote?.group && <GroupName id={vote.group} />}
          {decision?.groups?.map((group) => <GroupName key={group} id={group} />)}
          {(vote?.round ?? 1) > 1 && ` · ${t('cab.round', { round: vote!.round })}`}
        </Text>
        {vote && <Tally counts={vote} />}
        {vote && <Deadline deadline={vote.deadline} expired={vote.expired} />}
        <MyPart entry={entry} />
      </Stack>
    </Paper>
  );
}
