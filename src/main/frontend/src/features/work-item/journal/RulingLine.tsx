import { Anchor, Text } from '@mantine/core';
import { Link } from 'wouter';
import { useDecisions } from '@/api/models';
import { useTranslation } from '@/i18n';
import { tableAddress, type Ruling } from './lines';

/** Which table decided, in which version, by which rows; leads to the table with those rows marked. */
export function RulingLine({ ruling }: { ruling: Ruling }) {
  const { t, language } = useTranslation();
  const name = useDecisions().find((model) => model.key === ruling.decision)?.name ?? ruling.decision;
  const rows = new Intl.ListFormat(language).format(ruling.rows.map(String));
  return (
    <Text size="sm">
      <Anchor component={Link} href={tableAddress(ruling)} inherit underline="always">
        {t('work-item.journal.byTable', { table: name })}
      </Anchor>
      {', '}
      {t('work-item.journal.version', { version: ruling.versionTag ?? ruling.version })}
      {ruling.told && `, ${rows ? t('work-item.journal.row', { count: ruling.rows.length, rows }) : t('work-item.journal.noRow')}`}
    </Text>
  );
}
