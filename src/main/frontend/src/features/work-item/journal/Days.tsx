import { Title } from '@mantine/core';
import type { JournalEntry } from '@/api/workItems';
import { useTranslation } from '@/i18n';
import { Entry } from './Entry';
import classes from './journal.module.css';
import { byDay } from './lines';

/** Entries under the day they stand on. */
export function Days({ entries, order }: { entries: JournalEntry[]; order: 2 | 3 }) {
  const { language } = useTranslation();
  return byDay(entries, language).map(([day, of]) => (
    <section key={day}>
      <Title order={order} size="h6" mb={4}>
        {day}
      </Title>
      <ol className={classes.list}>
        {of.map((entry) => (
          <Entry key={entry.position} entry={entry} />
        ))}
      </ol>
    </section>
  ));
}
