import { Table, Text, UnstyledButton } from '@mantine/core';
import { useAgreements } from '@/api/serviceLevels';
import { useTranslation } from '@/i18n';
import { ServiceName } from '@/shared/Names';
import { WideTable } from '@/shared/WideTable';
import classes from './AttainmentTable.module.css';
import { share, type Figure, type Line } from './attainment';
import { monthName } from './months';
import type { Chosen } from './usePeriod';

interface Props {
  lines: Line[];
  months: string[];
  chosen: Chosen | undefined;
  onChoose: (cell: Chosen) => void;
}

/** A line for each service and agreement; each figure leads to what was missed. */
export function AttainmentTable({ lines, months, chosen, onChoose }: Props) {
  const { t, language } = useTranslation();
  const agreements = useAgreements().data ?? [];
  const shown = months.filter((month) => lines.some((line) => line.months[month]));
  return (
    <WideTable label={t('service-levels.attainment.title')} minWidth={480}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('service-levels.attainment.line')}</Table.Th>
            {shown.map((month) => (
              <Table.Th key={month} ta="right">
                {monthName(month, language)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => (
            <Table.Tr key={`${line.service} ${line.agreement}`}>
              <Table.Th scope="row">
                {line.service ? <ServiceName id={line.service} /> : t('service-levels.attainment.noService')}
                <Text size="xs" c="dimmed">
                  {agreements.find((one) => one.key === line.agreement)?.name ?? line.agreement}
                </Text>
              </Table.Th>
              {shown.map((month) => {
                const cell = { month, service: line.service ?? 'none', agreement: line.agreement };
                const same = JSON.stringify({ ...chosen }) === JSON.stringify(cell);
                const figure = line.months[month];
                return (
                  <Table.Td key={month} ta="right" p={4}>
                    {figure ? <Cell figure={figure} open={same} onChoose={() => onChoose(cell)} /> : '–'}
                  </Table.Td>
                );
              })}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
}

function Cell({ figure, open, onChoose }: { figure: Figure; open: boolean; onChoose: () => void }) {
  const { t, language } = useTranslation();
  const percent = share(figure) ?? 0;
  const below = figure.target !== null && percent < figure.target;
  const text = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(percent / 100);
  const of = t('service-levels.attainment.of', { met: figure.met, all: figure.met + figure.missed });
  return (
    <UnstyledButton className={classes.cell} data-below={below || undefined} aria-pressed={open} onClick={onChoose}>
      {below && <span aria-hidden>▼ </span>}
      {text}
      <Text size="xs" c="dimmed" component="span" display="block">
        {below ? t('service-levels.attainment.below', { target: figure.target }) : of}
      </Text>
    </UnstyledButton>
  );
}
