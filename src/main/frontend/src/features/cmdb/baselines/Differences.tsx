import { Anchor, Badge, Table, Text } from '@mantine/core';
import { Link } from 'wouter';
import type { BaselineDifference } from '@/api/baselines';
import { useTranslation } from '@/i18n';
import { useFieldName } from '../useFieldName';
import { Value } from '../Value';

const COLORS = { ADDED: 'teal', REMOVED: 'red', CHANGED: 'blue' };

interface Props {
  rows: BaselineDifference[];
  of: 'items' | 'relations';
  /** What the two states are called. */
  before: string;
  after: string;
}

/** What was added, removed and changed, with both values of each field. */
export function Differences({ rows, of, before, after }: Props) {
  const { t } = useTranslation();
  const name = useFieldName();
  if (rows.length === 0) return null;
  return (
    <Table.ScrollContainer type="native" tabIndex={0} minWidth={640}>
      <Table aria-label={t('cmdb.baselines.differences')} verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t(`cmdb.baselines.${of}`)}</Table.Th>
            <Table.Th>{t('cmdb.history.field')}</Table.Th>
            <Table.Th>{before}</Table.Th>
            <Table.Th>{after}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.flatMap((row) => {
            const fields = row.fields?.length ? row.fields : [undefined];
            return fields.map((field, at) => (
              <Table.Tr key={`${row.key} ${field?.field ?? ''}`}>
                {at === 0 && (
                  <Table.Td rowSpan={fields.length} style={{ verticalAlign: 'top' }}>
                    <Name of={of} itemKey={row.key!} />
                    <Badge size="sm" variant="light" color={COLORS[row.change!]} tt="none" className="attesta-legible">
                      {t(`cmdb.baselines.change.${row.change}`)}
                    </Badge>
                  </Table.Td>
                )}
                <Table.Td>{field && name(field.field!)}</Table.Td>
                <Table.Td>{field && <Value field={field.field!} value={field.before} />}</Table.Td>
                <Table.Td>{field && <Value field={field.field!} value={field.after} />}</Table.Td>
              </Table.Tr>
            ));
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Name({ of, itemKey }: { of: 'items' | 'relations'; itemKey: string }) {
  if (of === 'relations') return <Text size="sm">{itemKey}</Text>;
  return (
    <Anchor component={Link} href={`/configuration/${itemKey}?tab=history`} size="sm" display="block">
      {itemKey}
    </Anchor>
  );
}
