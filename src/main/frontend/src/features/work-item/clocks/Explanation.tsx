import { Button, Loader, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useExplanation } from '@/api/clocks';
import { useTranslation } from '@/i18n';
import { duration } from '@/shared/duration';
import { moment } from '@/shared/time';
import classes from './clocks.module.css';
import { Terms } from './Terms';

const FIRST = 12;
/** More spans than this cannot be told apart in a bar. */
const MOST_IN_BAR = 200;

/** Where the time of a clock went: each span, whether it counted, and why. */
export function Explanation({ number, id, ofSupplier }: { number: string; id: string; ofSupplier: boolean }) {
  const { t, language } = useTranslation();
  const [all, setAll] = useState(false);
  const { data, isError } = useExplanation(number, id, ofSupplier);
  if (isError) return <Text size="sm">{t('shared.problem.unreachable')}</Text>;
  if (!data) return <Loader size="xs" mt="xs" />;
  const spans = data.intervals ?? [];
  const why = (reason?: string, detail?: string | null) =>
    [
      t(`work-item.why.${reason}`, { defaultValue: reason }),
      detail && (reason === 'PAUSED' ? t(`work-item.party.${detail}`, { defaultValue: detail }) : detail),
    ]
      .filter(Boolean)
      .join(': ');
  return (
    <Stack gap={6} mt="xs">
      <Terms explained={data} />
      {spans.length > 0 && spans.length <= MOST_IN_BAR && (
        <div className={classes.bar} aria-hidden>
          {spans.map((span) => (
            <span key={span.from} className={classes.span} data-why={span.reason} style={{ flexGrow: span.millis }} />
          ))}
        </div>
      )}
      {spans.length > 0 && (
        <Table withRowBorders verticalSpacing={4} horizontalSpacing={6} fz="xs" aria-label={t('work-item.spans')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('work-item.span.from')}</Table.Th>
              <Table.Th>{t('work-item.span.took')}</Table.Th>
              <Table.Th>{t('work-item.span.why')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {(all ? spans : spans.slice(-FIRST)).map((span) => (
              <Table.Tr key={span.from}>
                <Table.Td>{moment(span.from, language)}</Table.Td>
                <Table.Td>{duration(span.millis ?? 0, language)}</Table.Td>
                <Table.Td>
                  <span className={classes.key} data-why={span.reason} aria-hidden />
                  {why(span.reason, span.detail)}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {!all && spans.length > FIRST && (
        <Button size="compact-xs" variant="default" className="no-print" onClick={() => setAll(true)}>
          {t('work-item.allSpans', { count: spans.length })}
        </Button>
      )}
    </Stack>
  );
}
