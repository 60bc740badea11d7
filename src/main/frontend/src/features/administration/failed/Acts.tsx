import { Table } from '@mantine/core';
import { useOperatorActs } from '@/api/operations';
import { useTranslation } from '@/i18n';
import { PersonName } from '@/shared/Names';
import { moment } from '@/shared/time';
import { ItemLink } from './ItemLink';
import { Part } from './Part';

/** Who decided what about failed work; kept for good. */
export function Acts() {
  const { t, language } = useTranslation();
  const heads = ['when', 'who', 'what', 'item', 'reason'];
  return (
    <Part
      title={t('administration.failed.acts')}
      heads={heads.map((key) => t(`administration.failed.${key}`))}
      empty={t('administration.failed.noActs')}
      query={useOperatorActs()}
      row={(act) => (
        <Table.Tr key={act.id}>
          <Table.Td>{moment(act.at, language)}</Table.Td>
          <Table.Td>
            <PersonName id={act.person!} />
          </Table.Td>
          <Table.Td>
            {t(`administration.failed.act.${act.act}`, { defaultValue: act.act })}: {act.subject}
          </Table.Td>
          <Table.Td>
            <ItemLink number={act.item} />
          </Table.Td>
          <Table.Td>{act.reason ?? '–'}</Table.Td>
        </Table.Tr>
      )}
    />
  );
}
