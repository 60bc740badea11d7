import { Alert, Badge, Button, Table, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useAssessment } from '@/api/board';
import { useTranslation } from '@/i18n';
import { chain } from '@/shared/change/chain';
import { GraphView } from '@/shared/GraphView';
import { moment } from '@/shared/time';
import { impactGraph } from './impactGraph';
import { Section } from './Section';

/** Which services the change reaches, how critical they are and by which way. */
export function Impact({ number }: { number: string }) {
  const { t, language } = useTranslation();
  const assessment = useAssessment(number).data;
  const services = assessment?.services ?? [];
  const [drawn, setDrawn] = useState(false);
  const graph = useMemo(() => (assessment ? impactGraph(assessment) : undefined), [assessment]);
  return (
    <Section title={t('cab.impact.title')}>
      {assessment === null && (
        <Text size="sm" c="dimmed">
          {t('cab.impact.none')}
        </Text>
      )}
      {assessment && (
        <>
          <Text size="sm" mb="xs">
            {t('cab.impact.sum', { count: services.filter((service) => !service.degraded).length })}
            {', '}
            {t('cab.itemsReached', { count: assessment.hits })}
            {'. '}
            {t('cab.impact.asOf', { when: moment(assessment.graphAsOf, language) })}
          </Text>
          {assessment.truncated && (
            <Alert color="yellow" variant="light" mb="xs" title={t('cab.impact.truncated')} className="attesta-legible" />
          )}
          {services.length > 0 && (
            <div role="region" aria-label={t('cab.impact.title')} tabIndex={0} style={{ overflowX: 'auto' }}>
              <Table aria-label={t('cab.impact.title')} miw={420}>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th style={{ whiteSpace: 'nowrap' }}>{t('cab.impact.service')}</Table.Th>
                    <Table.Th style={{ whiteSpace: 'nowrap' }}>{t('cab.impact.criticality')}</Table.Th>
                    <Table.Th style={{ whiteSpace: 'nowrap' }}>{t('cab.impact.effect')}</Table.Th>
                    <Table.Th style={{ whiteSpace: 'nowrap' }}>{t('cab.impact.path')}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {services.map((service) => (
                    <Table.Tr key={service.service}>
                      <Table.Td>{service.name}</Table.Td>
                      <Table.Td>{service.criticality ? t(`cab.level.${service.criticality}`) : '–'}</Table.Td>
                      <Table.Td>
                        <Badge
                          variant="light"
                          tt="none"
                          color={service.degraded ? 'yellow' : 'red'}
                          className="attesta-legible"
                          miw="max-content"
                        >
                          {t(service.degraded ? 'cab.impact.degraded' : 'cab.impact.down')}
                        </Badge>
                      </Table.Td>
                      <Table.Td>{chain(service.path ?? []) || t('cab.impact.own')}</Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </div>
          )}
          {graph && graph.edges.length > 0 && !drawn && (
            <Button variant="default" size="compact-sm" mt="xs" className="no-print" onClick={() => setDrawn(true)}>
              {t('cab.impact.draw')}
            </Button>
          )}
          {graph && drawn && <GraphView label={t('cab.impact.title')} nodes={graph.nodes} edges={graph.edges} height={320} />}
        </>
      )}
    </Section>
  );
}
