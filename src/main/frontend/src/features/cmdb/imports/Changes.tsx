import { Badge, Table, Text } from '@mantine/core';
import type { ImportChange } from '@/api/configurationImports';
import { useTranslation } from '@/i18n';
import { useFieldName } from '../useFieldName';
import { Value } from '../Value';
import { GrowingTable } from './GrowingTable';

/** What the rows of a file change, or would change, field by field. */
export function Changes({ title, order, changes }: { title: string; order: 2 | 4; changes: ImportChange[] }) {
  const { t } = useTranslation();
  const name = useFieldName();
  return (
    <GrowingTable
      title={title}
      order={order}
      heads={['row', 'object', 'difference'].map((column) => t(`cmdb.imports.${column}`))}
      rows={changes}
      atOnce={25}
      row={(one) => (
        <Table.Tr key={one.row}>
          <Table.Td>{one.row}</Table.Td>
          <Table.Td>
            <Text size="sm">{one.key}</Text>
            <Badge size="sm" variant="light" color={one.change === 'ADDED' ? 'teal' : 'blue'} tt="none" className="attesta-legible">
              {t(`cmdb.baselines.change.${one.change}`)}
            </Badge>
          </Table.Td>
          <Table.Td>
            {one.fields?.map((field) => (
              <Text size="sm" key={field.field}>
                {name(field.field!)}: {one.change === 'CHANGED' && <Value field={field.field!} value={field.before} />}
                {one.change === 'CHANGED' && ' → '}
                <Value field={field.field!} value={field.after} />
              </Text>
            ))}
          </Table.Td>
        </Table.Tr>
      )}
    />
  );
}
