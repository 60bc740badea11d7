import { Table, Text, Title } from '@mantine/core';
import type { ConfigurationItem } from '@/api/configuration';
import { useTranslation } from '@/i18n';
import { useFieldName } from '../useFieldName';
import { Value } from '../Value';
import { differences } from '../values';

/** In what two versions differ, field by field. */
export function VersionDifference({ before, after }: { before: ConfigurationItem; after: ConfigurationItem }) {
  const { t } = useTranslation();
  const name = useFieldName(after.ciClass);
  const found = differences(before, after);
  return (
    <section aria-live="polite">
      <Title order={2} size="h4" mb="xs">
        {t('cmdb.history.difference', { before: before.version, after: after.version })}
      </Title>
      {found.length === 0 ? (
        <Text size="sm">{t('cmdb.history.same')}</Text>
      ) : (
        <Table.ScrollContainer type="native" tabIndex={0} minWidth={420}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('cmdb.history.field')}</Table.Th>
                <Table.Th>{t('cmdb.history.version')} {before.version}</Table.Th>
                <Table.Th>{t('cmdb.history.version')} {after.version}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {found.map((one) => (
                <Table.Tr key={one.field}>
                  <Table.Td>{name(one.field)}</Table.Td>
                  <Table.Td>
                    <Value field={one.field} value={one.before} />
                  </Table.Td>
                  <Table.Td>
                    <Value field={one.field} value={one.after} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </section>
  );
}
