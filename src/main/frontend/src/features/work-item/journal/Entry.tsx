import { Text } from '@mantine/core';
import type { JournalEntry } from '@/api/workItems';
import { useTranslation } from '@/i18n';
import { PersonName } from '@/shared/Names';
import classes from './journal.module.css';
import { lines, ruling, subject, words, type Line } from './lines';
import { RulingLine } from './RulingLine';
import { Value } from './Value';

/** One entry: when, who, what, and what it tells. */
export function Entry({ entry }: { entry: JournalEntry }) {
  const { t, language } = useTranslation();
  const about = subject(entry);
  const decided = ruling(entry);
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'medium' }).format(new Date(entry.at!));
  return (
    <li className={classes.entry}>
      <Text size="xs" c="dimmed" className={classes.time}>
        {time}
      </Text>
      <div className={classes.what}>
        <Text size="sm">
          <Text span inherit fw={600}>
            {t(`work-item.kind.${entry.kind}`, { defaultValue: entry.kind })}
          </Text>
          {about && `: ${about}`}
          <Text span inherit c="dimmed">
            {' · '}
            <PersonName id={entry.actor!} />
          </Text>
        </Text>
        {decided && <RulingLine ruling={decided} />}
        <Facts entry={entry} />
      </div>
    </li>
  );
}

function Facts({ entry }: { entry: JournalEntry }) {
  const { t } = useTranslation();
  const told = lines(entry);
  // Of a table, what was asked stands before what it said.
  const asked = told.filter((line) => line.what.startsWith('inputs.'));
  const rest = told.filter((line) => !line.what.startsWith('inputs.'));
  return (
    <>
      {asked.length > 0 && (
        <Text size="xs" c="dimmed">
          {t('work-item.journal.for')} <Listed lines={asked} />
        </Text>
      )}
      {rest.length > 0 && (
        <Text size="sm" component="div" className={classes.facts}>
          <Listed lines={rest} />
        </Text>
      )}
    </>
  );
}

function Listed({ lines: listed }: { lines: Line[] }) {
  const { t } = useTranslation();
  return listed.map((line, at) => (
    <span key={line.what}>
      {at > 0 && ' · '}
      <Text span inherit c="dimmed">
        {t(`work-item.fieldName.${line.what.replace(/^(inputs|outputs)\./, '')}`, { defaultValue: words(line.what) })}
      </Text>{' '}
      {line.was !== undefined && line.was !== null && (
        <>
          <s>
            <Value of={line.was} what={line.what} />
          </s>{' '}
          <span aria-hidden>→</span>{' '}
        </>
      )}
      <Value of={line.is} what={line.what} />
    </span>
  ));
}
