import { Paper, Stack, Table, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from '@/i18n';
import { WideTable } from '@/shared/WideTable';
import { decisionTables, type DecisionTable } from './dmn';

interface Props {
  xml: string;
  decision: string;
  /** Rows of the decision's own table that are marked: those that decided what the reader comes from. */
  marked?: number[];
}

/** The decision tables of a document, to read. */
export function DecisionTables({ xml, decision, marked = [] }: Props) {
  const { t } = useTranslation();
  const tables = useMemo(() => decisionTables(xml, decision), [xml, decision]);
  if (tables.length === 0) return <Text>{t('administration.decision.none')}</Text>;
  return (
    <Stack gap="lg">
      {tables.map((table) => (
        <View key={table.id} table={table} marked={table.id === decision ? marked : []} />
      ))}
    </Stack>
  );
}

const MARKED = {
  'aria-current': true,
  bg: 'var(--mantine-color-petrol-light)',
  ref: (row: HTMLTableRowElement | null) => row?.scrollIntoView({ block: 'nearest' }),
} as const;

function View({ table, marked }: { table: DecisionTable; marked: number[] }) {
  const { t, language } = useTranslation();
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
        {marked.length > 0 && (
          <Text size="sm" fw={600}>
            {t('administration.decision.decided', { rows: new Intl.ListFormat(language).format(marked.map(String)) })}
          </Text>
        )}
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
              <Table.Tr key={rule.id} {...(marked.includes(at + 1) && MARKED)}>
                <Table.Th scope="row">
                  {marked.includes(at + 1) && <span aria-hidden>▶ </span>}
                  {at + 1}
                  {marked.includes(at + 1) && ` ${t('administration.decision.decides')}`}
                </Table.Th>
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
