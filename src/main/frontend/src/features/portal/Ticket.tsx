import { Badge, Group, Text } from '@mantine/core';
import { Link } from 'wouter';
import type { Own } from '@/api/own';
import { useTranslation } from '@/i18n';
import { useNow } from '@/shared/useNow';
import classes from './portal.module.css';
import { Standing } from './Standing';
import { said } from './told';

/** One ticket in the list: what it is about, where it stands, what is promised. */
export function Ticket({ own }: { own: Own }) {
  const { t, language } = useTranslation();
  const now = useNow(60_000);
  const late = own.clockState === 'BREACHED';
  return (
    <li>
      <Link href={`/portal/${own.number}`} className={classes.ticket} data-waits={own.waitsForMe || undefined}>
        <Group justify="space-between" gap="4px 12px">
          <Text fw={600}>{own.title}</Text>
          {own.waitsForMe && (
            <Badge color="yellow" variant="light" tt="none" className="attesta-legible">
              <span aria-hidden>● </span>
              {t('portal.yourTurn')}
            </Badge>
          )}
        </Group>
        <Standing own={own} size="sm" />
        <Text size="xs" c="dimmed">
          {[
            own.number,
            t('portal.opened', { when: said(own.openedAt!, now, language) }),
            own.dueAt && t(late ? 'portal.late' : 'portal.next', { when: said(own.dueAt, now, language) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </Link>
    </li>
  );
}
