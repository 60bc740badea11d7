import { Badge, Button, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { ImportChange } from '@/api/configurationImports';
import { useTranslation } from '@/i18n';
import { useFieldName } from '../useFieldName';
import { Value } from '../Value';

const AT_ONCE = 25;

/** What the rows of a file change, or would change, field by field. */
export function Changes({ title, order, changes }: { title: string; order: 2 | 4; changes: ImportChange[] }) {
  const { t } = useTranslation();
  const name = useFieldName();
  const [shown, setShown] = useState(AT_ONCE);
  return (
    <section>
      <Title order={order} size="h5" mb="xs">
        {title}
      </Title>
      <Table.ScrollContainer type="native" tabIndex={0} minWidth={480}>
        <Table aria-label={title}>
          <Table.Thead>
            <Table.Tr>
              {['row', 'object', 'difference'].map((column) => (
                <Table.Th key={column}>{t(`cmdb.imports.${column}`)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {changes.slice(0, shown).map((one) => (
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
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {changes.length > shown && (
        <Button variant="default" size="xs" mt="xs" onClick={() => setShown(shown + 200)}>
          {t('cmdb.moreOf', { shown, all: changes.length })}
        </Button>
      )}
    </section>
  );
}
