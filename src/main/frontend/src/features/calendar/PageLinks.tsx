import { Button, Group } from '@mantine/core';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { Link } from 'wouter';
import { useTranslation } from '@/i18n';
import { zone } from '@/shared/time';
import { Subscriptions } from './Subscriptions';

/** What else there is to the calendar: as a document, in a calendar program, and what it keeps free. */
export function PageLinks({ from, to }: { from: Dayjs; to: Dayjs }) {
  const { t } = useTranslation();
  const [subscribing, setSubscribing] = useState(false);
  const asked = new URLSearchParams({ from: from.toISOString(), to: to.toISOString(), zone: zone() });
  return (
    <Group gap="xs" className="no-print">
      <Button component={Link} href="/calendar/periods" variant="default" size="xs">
        {t('calendar.periods.title')}
      </Button>
      <Button component="a" href={`/api/v1/forward-schedule?${asked}`} target="_blank" variant="default" size="xs">
        {t('calendar.document')}
      </Button>
      <Button variant="default" size="xs" onClick={() => setSubscribing(true)}>
        {t('calendar.subscribe.link')}
      </Button>
      {subscribing && <Subscriptions onClose={() => setSubscribing(false)} />}
    </Group>
  );
}
