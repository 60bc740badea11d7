import { Anchor, Badge, Button, Paper, Stack, Table, Text } from '@mantine/core';
import { Link } from 'wouter';
import { useMeasures, useOutlooks, useRenewedOutlooks, type Outlook } from '@/api/measures';
import { useTranslation } from '@/i18n';
import { ListState } from '@/shared/ListState';
import { ServiceName } from '@/shared/Names';
import { tellProblem } from '@/shared/problems';
import { WideTable } from '@/shared/WideTable';
import { useEditor } from './access';
import { Band } from './Band';
import { Frame } from './Frame';
import { dayName, lastDay, told, wordsOf } from '@/shared/measures/told';

/** What measures will probably say when their periods are over, the likeliest miss first. */
export default function OutlookPage() {
  const { t } = useTranslation();
  const editor = useEditor();
  const query = useOutlooks();
  const renew = useRenewedOutlooks();
  const outlooks = query.data ?? [];
  return (
    <Frame
      title={t('reports.section.outlook')}
      controls={
        editor && (
          <Button variant="default" loading={renew.isPending} onClick={() => renew.mutate(undefined, { onError: tellProblem })}>
            {t('reports.outlook.renew')}
          </Button>
        )
      }
    >
      <Stack gap="md">
        <Text c="dimmed">{t('reports.outlook.explain')}</Text>
        <Paper withBorder bg="var(--attesta-surface)">
          {outlooks.length === 0 ? (
            <ListState query={query} empty={t('reports.outlook.none')} />
          ) : (
            <WideTable label={t('reports.section.outlook')} minWidth={760}>
              <Table>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>{t('reports.measures.measure')}</Table.Th>
                    <Table.Th ta="right">{t('reports.outlook.soFar')}</Table.Th>
                    <Table.Th>{t('reports.outlook.forecast')}</Table.Th>
                    <Table.Th>{t('reports.outlook.chance')}</Table.Th>
                    <Table.Th>{t('reports.outlook.tested')}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {outlooks.map((outlook) => (
                    <Row key={`${outlook.measure} ${outlook.service}`} outlook={outlook} />
                  ))}
                </Table.Tbody>
              </Table>
            </WideTable>
          )}
        </Paper>
      </Stack>
    </Frame>
  );
}

function Row({ outlook }: { outlook: Outlook }) {
  const { t, language } = useTranslation();
  const measure = useMeasures().data?.find((one) => one.key === outlook.measure);
  const unit = measure?.unit;
  const forecast = outlook.forecast!;
  const test = outlook.backTest!;
  const miss = forecast.missPercent ?? 0;
  const share = (percent: number | null | undefined) => told(percent, 'PERCENT', language);
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor component={Link} href={`/reports/measures/${outlook.measure}${outlook.service ? `?service=${outlook.service}` : ''}`}>
          {measure ? wordsOf(measure, language).name : outlook.measure}
        </Anchor>
        <Text size="xs" c="dimmed">
          {outlook.service ? <ServiceName id={outlook.service} /> : t('reports.allTogether')} ·{' '}
          {t('reports.outlook.until', { day: dayName(lastDay(outlook.until!), 'DAY', language) })}
        </Text>
      </Table.Td>
      <Table.Td ta="right">{told(outlook.soFar, unit, language)}</Table.Td>
      <Table.Td>
        <Text size="sm">
          {t('reports.outlook.range', { value: told(forecast.value, unit, language), low: told(forecast.low, unit, language), high: told(forecast.high, unit, language) })}
        </Text>
        <Band low={forecast.low!} value={forecast.value!} high={forecast.high!} target={outlook.target!} />
        <Text size="xs" c="dimmed">
          {t('reports.outlook.target', { target: told(outlook.target, unit, language) })}
        </Text>
      </Table.Td>
      <Table.Td>
        <Badge className="attesta-legible" tt="none" variant="light" color={miss >= 75 ? 'red' : miss >= 40 ? 'yellow' : 'green'}>
          {share(miss)}
        </Badge>
        {outlook.warnedOn && (
          <Text size="xs" c="dimmed">
            {t('reports.outlook.warned', { day: dayName(outlook.warnedOn, 'DAY', language) })}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        {test.periods ? (
          <Text size="xs">
            {t('reports.outlook.test', {
              periods: test.periods,
              right: share(test.rightPercent),
              covered: share(test.coveredPercent),
              error: told(test.meanError, unit, language),
              naive: told(test.naiveError, unit, language),
            })}
          </Text>
        ) : (
          <Text size="xs" c="dimmed">
            {t('reports.outlook.untested')}
          </Text>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
