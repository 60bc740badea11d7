import { Anchor, Button, SimpleGrid, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { ServiceReport } from '@/api/reports';
import { useTranslation } from '@/i18n';
import { duration } from '@/shared/duration';
import { WideTable } from '@/shared/WideTable';
import { Section } from './Section';
import { told } from '@/shared/measures/told';

const FEW = 8;

/** What misses have in common, and the worst of them. */
export function ReportCauses({ report }: { report: ServiceReport }) {
  const { t, language } = useTranslation();
  const causes = report.causes ?? [];
  const misses = report.misses ?? [];
  const [all, setAll] = useState(false);
  const shown = all ? misses : misses.slice(0, FEW);
  const kinds = [...new Set(causes.map((cause) => cause.by!))];
  return (
    <Section title={t('reports.report.causes')} empty={misses.length === 0 && t('reports.report.noMiss')}>
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} p="md" pt={0}>
        {kinds.map((by) => (
          <Stack key={by} gap={4}>
            <Title order={3} size="h6">
              {t(`reports.cause.${by}`)}
            </Title>
            {causes
              .filter((cause) => cause.by === by)
              .slice(0, 5)
              .map((cause) => (
                <Text key={cause.of ?? ''} size="sm">
                  {t(`reports.value.${cause.of}`, { defaultValue: cause.name || cause.of || t('reports.without') })}:{' '}
                  {t('reports.report.missCount', { count: cause.misses })} ({told(cause.share, 'PERCENT', language)})
                </Text>
              ))}
          </Stack>
        ))}
      </SimpleGrid>
      <WideTable label={t('reports.report.misses')} minWidth={640}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('reports.item')}</Table.Th>
              <Table.Th>{t('reports.dimension.priority')}</Table.Th>
              <Table.Th>{t('reports.dimension.team')}</Table.Th>
              <Table.Th>{t('reports.report.missed')}</Table.Th>
              <Table.Th ta="right">{t('reports.report.late')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((miss) => (
              <Table.Tr key={`${miss.number} ${miss.metric}`}>
                <Table.Td>
                  <Anchor component={Link} href={`/work-items/${miss.number}`}>
                    {miss.number}
                  </Anchor>
                  <Text size="xs" c="dimmed">
                    {miss.title}
                  </Text>
                </Table.Td>
                <Table.Td>{miss.priority ?? '–'}</Table.Td>
                <Table.Td>{miss.groupName ?? '–'}</Table.Td>
                <Table.Td>{t(`reports.metric.${miss.metric}`)}</Table.Td>
                <Table.Td ta="right">{duration((miss.lateMinutes ?? 0) * 60_000, language, true)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
      {misses.length > shown.length && (
        <Button variant="subtle" m="xs" className="no-print" onClick={() => setAll(true)}>
          {t('reports.report.allMisses', { count: misses.length })}
        </Button>
      )}
    </Section>
  );
}
