import { Alert, Button, List, Stack, Table, Text } from '@mantine/core';
import { useRecomputation, type ServiceReport } from '@/api/reports';
import { useTranslation } from '@/i18n';
import { explain } from '@/shared/problems';
import { WideTable } from '@/shared/WideTable';
import { Deliveries } from './Deliveries';
import { LateItems } from './LateItems';
import { Section } from './Section';
import { useFigureNames } from './useFigureNames';

/** Whether the report would be the same today, and if not, why; and who got it. */
export function Recomputation({ report }: { report: ServiceReport }) {
  const { t } = useTranslation();
  const id = report.id!;
  const again = useRecomputation(id);
  const figureName = useFigureNames(report.period!);
  const found = again.data;
  return (
    <>
      <Section title={t('reports.report.again')}>
        <Stack p="md" pt={0} gap="sm" align="flex-start">
          <Text size="sm" c="dimmed">
            {t('reports.report.againExplain')}
          </Text>
          <Button variant="default" className="no-print" loading={again.isPending} onClick={() => again.mutate()}>
            {t('reports.report.compare')}
          </Button>
          <div aria-live="polite" style={{ width: '100%' }}>
            {again.error && <Alert color="red">{explain(again.error)}</Alert>}
            {found && !found.differs && <Alert color="green">{t('reports.report.same')}</Alert>}
            {found?.differs && (
              <Alert color="orange" title={t('reports.report.differs', { count: found.figureCount })}>
                <List size="sm" mb="sm">
                  {(found.reasons ?? []).map((reason, at) => (
                    <List.Item key={at}>{t(`reports.why.${reason.why}`, { key: reason.key, stored: reason.stored ?? '–', now: reason.now ?? '–' })}</List.Item>
                  ))}
                </List>
                <LateItems items={found.workItems ?? []} count={found.workItemCount ?? 0} />
                <WideTable label={t('reports.report.figure')} minWidth={420}>
                  <Table>
                    <Table.Thead>
                      <Table.Tr>
                        <Table.Th>{t('reports.report.figure')}</Table.Th>
                        <Table.Th ta="right">{t('reports.report.then')}</Table.Th>
                        <Table.Th ta="right">{t('reports.report.now')}</Table.Th>
                      </Table.Tr>
                    </Table.Thead>
                    <Table.Tbody>
                      {(found.figures ?? []).slice(0, 50).map((figure) => (
                        <Table.Tr key={figure.path}>
                          <Table.Td>{figureName(figure.path!)}</Table.Td>
                          <Table.Td ta="right">{figure.stored ?? '–'}</Table.Td>
                          <Table.Td ta="right">{figure.now ?? '–'}</Table.Td>
                        </Table.Tr>
                      ))}
                    </Table.Tbody>
                  </Table>
                </WideTable>
              </Alert>
            )}
          </div>
        </Stack>
      </Section>
      <Deliveries report={id} />
    </>
  );
}
