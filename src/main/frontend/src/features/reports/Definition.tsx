import { Paper, Stack, Table, Title } from '@mantine/core';
import type { Measure } from '@/api/measures';
import { useTranslation } from '@/i18n';
import { useDefinitionRows } from './useDefinitionRows';
import { Versions } from './Versions';

/** What a measure is, in words, and who said so when. */
export function Definition({ measure }: { measure: Measure }) {
  const { t } = useTranslation();
  const rows = useDefinitionRows();
  return (
    <Paper withBorder p="md" bg="var(--attesta-surface)">
      <Stack gap="sm">
        <Title order={2} size="h4">
          {t('reports.definition')}
        </Title>
        <Table withRowBorders={false} verticalSpacing={4}>
          <Table.Tbody>
            {rows(measure).map(({ what, value }) => (
              <Table.Tr key={what}>
                <Table.Th scope="row" w={{ base: '8rem', sm: '12rem' }} style={{ verticalAlign: 'top' }}>
                  {what}
                </Table.Th>
                <Table.Td>{value}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <Versions measure={measure.key!} />
      </Stack>
    </Paper>
  );
}
