import { Table, Text } from '@mantine/core';
import type { components } from '@/api/schema';
import { useTranslation } from '@/i18n';
import { duration } from '@/shared/duration';
import { moment } from '@/shared/time';

export type Visit = components['schemas']['ProcessTraceVisit'];

interface Props {
  path: Visit[];
  /** The element that was clicked in the picture; without one, every step with a name is told. */
  chosen: string | undefined;
}

/** The path in words: each step with when it began, how long it took, and whether it was broken off. */
export function Visits({ path, chosen }: Props) {
  const { t, language } = useTranslation();
  const named = path.filter((visit) => visit.name);
  const asked = named.filter((visit) => visit.element === chosen);
  const shown = asked.length > 0 ? asked : named;
  const took = ({ enteredAt, leftAt }: Visit) => duration(new Date(leftAt!).getTime() - new Date(enteredAt!).getTime(), language);
  return (
    <>
      <Text size="xs" c="dimmed" mt="sm">
        {t('work-item.visit.hint')}
      </Text>
      <Table verticalSpacing={4} fz="sm" aria-label={t('work-item.visit.title')}>
        <Table.Thead>
          <Table.Tr>
            {['step', 'since', 'took'].map((column) => (
              <Table.Th key={column}>{t(`work-item.visit.${column}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map((visit, at) => (
            <Table.Tr key={at}>
              <Table.Td>{visit.name}</Table.Td>
              <Table.Td>{moment(visit.enteredAt, language)}</Table.Td>
              <Table.Td>
                {visit.leftAt ? took(visit) : t('work-item.visit.now')}
                {visit.cancelled && ` · ${t('work-item.visit.cancelled')}`}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
