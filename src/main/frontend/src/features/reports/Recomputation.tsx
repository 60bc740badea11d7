import { Alert, Anchor, Button, List, Stack, Table, Text } from '@mantine/core';
import { Link } from 'wouter';
import { useDeliveries, useRecomputation } from '@/api/reports';
import { useTranslation } from '@/i18n';
import { explain } from '@/shared/problems';
import { moment } from '@/shared/time';
import { Section } from './Section';

/** Whether the report would be the same today, and if not, why; and who got it. */
export function Recomputation({ id }: { id: number }) {
  const { t, language } = useTranslation();
  const again = useRecomputation(id);
  const deliveries = useDeliveries(id).data ?? [];
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
                {!!found.workItems?.length && (
                  <Text size="sm" mb="sm">
                    {t('reports.report.lateItems', { count: found.workItemCount })}:{' '}
                    {found.workItems.slice(0, 20).map((item, at) => (
                      <span key={item.number}>
                        {at > 0 && ', '}
                        <Anchor component={Link} href={`/work-items/${item.number}`}>
                          {item.number}
                        </Anchor>
                      </span>
                    ))}
                  </Text>
                )}
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
                        <Table.Td>{figure.path}</Table.Td>
                        <Table.Td ta="right">{figure.stored ?? '–'}</Table.Td>
                        <Table.Td ta="right">{figure.now ?? '–'}</Table.Td>
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              </Alert>
            )}
          </div>
        </Stack>
      </Section>
      {deliveries.length > 0 && (
        <Section title={t('reports.report.deliveries')}>
          <List p="md" pt={0} size="sm" style={{ listStylePosition: 'inside' }}>
            {deliveries.map((one) => (
              <List.Item key={one.id}>
                {one.recipient} · {(one.formats ?? []).join(', ')} · {moment(one.mailedAt ?? one.noticedAt ?? one.decidedAt, language)}
                {one.unsent && ` · ${one.unsent}`}
              </List.Item>
            ))}
          </List>
        </Section>
      )}
    </>
  );
}
