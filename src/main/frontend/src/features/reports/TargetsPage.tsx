import { Anchor, Button, Paper, SegmentedControl, Stack, Table, Text } from '@mantine/core';
import { Link, useSearchParams } from 'wouter';
import { useMeasures, useVerdicts, type Verdict } from '@/api/measures';
import { useAgreements } from '@/api/serviceLevels';
import { useTranslation } from '@/i18n';
import { ListState } from '@/shared/ListState';
import { ServiceName } from '@/shared/Names';
import { WideTable } from '@/shared/WideTable';
import { Frame } from './Frame';
import { Met } from '@/shared/measures/Met';
import { TargetFilters } from './TargetFilters';
import { dayName, told, wordsOf } from '@/shared/measures/told';

/** What measures said against their targets when their periods were over, and what was opened on it. */
export default function TargetsPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const shown = params.get('shown') === 'all' ? 'all' : 'missed';
  const measure = params.get('measure') ?? undefined;
  const service = params.get('service') ?? undefined;
  const query = useVerdicts({ met: shown === 'missed' ? false : undefined, measure, service });
  const set = (key: string, value: string) =>
    setParams(
      (now) => {
        const next = new URLSearchParams(now);
        if (value) next.set(key, value);
        else next.delete(key);
        return next;
      },
      { replace: true },
    );
  const verdicts = query.data?.pages.flatMap((page) => page.items ?? []) ?? [];
  return (
    <Frame
      title={t('reports.section.targets')}
      controls={
        <SegmentedControl
          aria-label={t('reports.targets.shown')}
          value={shown}
          onChange={(value) => set('shown', value === 'all' ? 'all' : '')}
          data={['missed', 'all'].map((value) => ({ value, label: t(`reports.targets.${value}`) }))}
        />
      }
    >
      <Stack gap="md">
        <TargetFilters measure={measure} service={service} change={set} />
        <Paper withBorder bg="var(--attesta-surface)">
          {verdicts.length === 0 ? (
            <ListState query={query} empty={t(measure || service || shown === 'all' ? 'reports.targets.noneSuch' : 'reports.targets.none')} />
          ) : (
            <WideTable label={t('reports.section.targets')} minWidth={640}>
              <Table>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>{t('reports.measures.measure')}</Table.Th>
                    <Table.Th>{t('reports.time')}</Table.Th>
                    <Table.Th ta="right">{t('reports.value.value')}</Table.Th>
                    <Table.Th ta="right">{t('reports.target')}</Table.Th>
                    <Table.Th>{t('reports.verdict')}</Table.Th>
                    <Table.Th>{t('reports.item')}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {verdicts.map((verdict) => (
                    <Row key={verdict.id} verdict={verdict} />
                  ))}
                </Table.Tbody>
              </Table>
            </WideTable>
          )}
        </Paper>
        {query.hasNextPage && (
          <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('reports.more')}
          </Button>
        )}
      </Stack>
    </Frame>
  );
}

function Row({ verdict }: { verdict: Verdict }) {
  const { t, language } = useTranslation();
  const measure = useMeasures().data?.find((one) => one.key === verdict.measure);
  const agreement = (useAgreements().data ?? []).find((one) => one.key === verdict.agreement);
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor component={Link} href={`/reports/measures/${verdict.measure}`}>
          {measure ? wordsOf(measure, language).name : verdict.measure}
        </Anchor>
        <Text size="xs" c="dimmed">
          {verdict.service ? <ServiceName id={verdict.service} /> : (agreement?.name ?? verdict.agreement ?? t('reports.allTogether'))}
        </Text>
      </Table.Td>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>{dayName(verdict.from!, verdict.agreement ? 'MONTH' : measure?.period, language)}</Table.Td>
      <Table.Td ta="right">{told(verdict.value, measure?.unit, language)}</Table.Td>
      <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>
        {measure?.direction === 'DOWN' ? '≤' : '≥'} {told(verdict.target, measure?.unit, language)}
      </Table.Td>
      <Table.Td>
        <Met met={verdict.met} none="–" />
        {(verdict.missesInRow ?? 0) > 1 && (
          <Text size="xs" c="dimmed">
            {t('reports.targets.inRow', { count: verdict.missesInRow })}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        {verdict.item ? (
          <Anchor component={Link} href={`/work-items/${verdict.item}`}>
            {verdict.item}
          </Anchor>
        ) : (
          '–'
        )}
      </Table.Td>
    </Table.Tr>
  );
}
