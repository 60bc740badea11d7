import { SimpleGrid, Table, Text } from '@mantine/core';
import type { ReportVolume, ServiceReport } from '@/api/reports';
import { useTranslation } from '@/i18n';
import { usePracticeNames } from '@/shared/practices';
import { WideTable } from '@/shared/WideTable';
import { Section } from './Section';
import { told } from '@/shared/measures/told';

/** How much work came and went, and of which kinds it was. */
export function ReportVolumes({ report }: { report: ServiceReport }) {
  const { t, language } = useTranslation();
  const practice = usePracticeNames();
  const volumes = report.volumes ?? {};
  const kinds: [string, ReportVolume[], (of: string) => string][] = [
    [t('reports.dimension.practice'), volumes.byPractice ?? [], practice],
    [t('reports.dimension.priority'), volumes.byPriority ?? [], (of) => of],
    [t('reports.cause.CATEGORY'), (volumes.byCategory ?? []).slice(0, 8), (of) => of],
  ];
  const shown = kinds.filter(([, rows]) => rows.length > 0);
  return (
    <Section title={t('reports.report.volumes')} empty={shown.length === 0 && t('reports.report.noWork')}>
      <Text size="sm" c="dimmed" px="md" pb="sm">
        {t('reports.report.openedBefore', { before: told(volumes.backlogBefore, 'COUNT', language), now: told(volumes.backlog, 'COUNT', language) })}
      </Text>
      <SimpleGrid cols={{ base: 1, lg: shown.length }} px="md" pb="md" spacing="lg">
        {shown.map(([what, rows, nameOf]) => (
          <Kind key={what} what={what} rows={rows} nameOf={nameOf} />
        ))}
      </SimpleGrid>
    </Section>
  );
}

function Kind({ what, rows, nameOf }: { what: string; rows: ReportVolume[]; nameOf: (of: string) => string }) {
  const { t, language } = useTranslation();
  const kept = rows.some((row) => row.backlog !== null && row.backlog !== undefined);
  return (
    <WideTable label={t('reports.report.volumesBy', { what })} minWidth={240}>
      <Table verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{what}</Table.Th>
            <Table.Th ta="right">{t('reports.report.opened')}</Table.Th>
            <Table.Th ta="right">{t('reports.report.resolved')}</Table.Th>
            {kept && <Table.Th ta="right">{t('reports.report.backlog')}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.of ?? ''}>
              <Table.Th scope="row" fw={400}>
                {row.of ? nameOf(row.of) : t('reports.without')}
              </Table.Th>
              <Table.Td ta="right">{told(row.opened, 'COUNT', language)}</Table.Td>
              <Table.Td ta="right">{told(row.resolved, 'COUNT', language)}</Table.Td>
              {kept && <Table.Td ta="right">{told(row.backlog, 'COUNT', language)}</Table.Td>}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
}
