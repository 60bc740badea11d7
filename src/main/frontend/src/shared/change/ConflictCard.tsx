import { Anchor, Badge, Group, Paper, Text } from '@mantine/core';
import type { PropsWithChildren } from 'react';
import { Link } from 'wouter';
import { useServiceName } from '@/api/names';
import type { components } from '@/api/schema';
import { useTranslation } from '@/i18n';
import { PersonName } from '../Names';
import { chain } from './chain';
import { period } from './period';

type Conflict = components['schemas']['KeptConflict'];

/** One conflict: what collides with what, when, how the change gets there, and who answers for it. */
export function ConflictCard({ conflict, children }: PropsWithChildren<{ conflict: Conflict }>) {
  const { t, language } = useTranslation();
  // What is hit by a major incident may be a service as well as a configuration item, which keeps its key.
  const subject = useServiceName(conflict.kind === 'MAJOR_INCIDENT' ? (conflict.subject ?? '') : '') || conflict.subject;
  const path = chain(conflict.path ?? []);
  return (
    <Paper withBorder p="sm" bg="var(--attesta-surface)">
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <Badge
          variant="light"
          tt="none"
          color={conflict.accepted ? 'gray' : conflict.blocking ? 'red' : 'yellow'}
          className="attesta-legible"
          leftSection={<span aria-hidden>{conflict.blocking ? '✖' : '▲'}</span>}
          style={{ flexShrink: 0 }}
        >
          {t(conflict.blocking ? 'change.blocks' : 'change.warns')}
        </Badge>
        <div style={{ minWidth: 0 }}>
          <Text size="sm" fw={550}>
            {t(`change.conflict.${conflict.kind}`, {
              subject,
              explanation: conflict.explanation,
              defaultValue: conflict.explanation,
            })}
            {conflict.other && (
              <>
                {' · '}
                {t('change.with')}{' '}
                <Anchor component={Link} href={`/work-items/${conflict.other}`} inherit underline="always">
                  {conflict.other}
                </Anchor>
              </>
            )}
          </Text>
          <Text size="sm">{period(conflict.overlapStart, conflict.overlapEnd, language)}</Text>
          {path && (
            <Text size="sm" c="dimmed">
              {t('change.reachedBy')} {path}
            </Text>
          )}
          {conflict.accepted && (
            <Text size="sm">
              <span aria-hidden>✓ </span>
              {t('change.acceptedBy')} {conflict.acceptedBy && <PersonName id={conflict.acceptedBy} />}: {conflict.reason}
            </Text>
          )}
          {children}
        </div>
      </Group>
    </Paper>
  );
}
