import { Paper, Stack, Table, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from '@/i18n';
import { WideTable } from '@/shared/WideTable';
import { decisionTables, type DecisionTable } from './dmn';

/** The decision tables of a document, to read. */
export function DecisionTables({ xml, decision }: { xml: string; decision: string }) {
  const { t } = useTranslation();
  const tables = useMemo(() => decisionTables(xml, decision), [xml, decision]);
  if (tables.length === 0) return <Text>{t('administration.decision.none')}</Text>;
  return (
    <Stack gap="lg">
      {tables.map((table) => (
        <View key={table.id} table={table} />
      ))}
    </Stack>
  );
}

function View({ table }: { table: DecisionTable }) {
  const { t } = useTranslation();
  return (
    <Paper withBorder bg="var(--attesta-surface)" component="section">
      <Stack gap={4} p="md">
        <Title order={2} size="h4">
          {table.name}
        </Title>
        <Text size="sm" c="dimmed">
          {table.description}
        </Text>
        <Text size="sm">{t(`administration.hitPolicy.${table.hitPolicy}`, { defaultValue: table.hitPolicy })}</Text>
      </Stack>
      <WideTable label={table.name} minWidth={640}>
        <Table withColumnBorders>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('administration.decision.row')}</Table.Th>
              {table.inputs.map((name) => (
                <Table.Th key={name}>{t('administration.decision.when', { name })}</Table.Th>
              ))}
              {table.outputs.map((name) => (
                <Table.Th key={name}>{t('administration.decision.then', { name })}</Table.Th>
              ))}
              <Table.Th>{t('administration.decision.note')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {table.rules.map((rule, at) => (
              <Table.Tr key={rule.id}>
                <Table.Th scope="row">{at + 1}</Table.Th>
                {rule.inputs.map((cell, index) => (
                  <Table.Td key={index}>{cell || '–'}</Table.Td>
                ))}
                {rule.outputs.map((cell, index) => (
                  <Table.Td key={index} fw={600}>
                    {cell || '–'}
                  </Table.Td>
                ))}
                <Table.Td>{rule.note}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
    </Paper>
  );
}
