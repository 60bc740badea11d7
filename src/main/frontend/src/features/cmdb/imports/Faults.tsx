import { Table } from '@mantine/core';
import { useTranslation } from '@/i18n';
import { GrowingTable } from './GrowingTable';

interface Fault {
  row?: number;
  line?: number;
  field?: string | null;
  message?: string;
}

interface Props {
  title: string;
  /** Level of the heading, by what stands above. */
  order?: 2 | 4;
  faults: Fault[];
}

/** What is wrong with rows of a file, by row and column. */
export function Faults({ title, order = 2, faults }: Props) {
  const { t } = useTranslation();
  return (
    <GrowingTable
      title={title}
      order={order}
      heads={['row', 'line', 'column', 'fault'].map((column) => t(`cmdb.imports.${column}`))}
      rows={faults}
      atOnce={50}
      row={(fault, at) => (
        <Table.Tr key={at}>
          <Table.Td>{fault.row}</Table.Td>
          <Table.Td>{fault.line}</Table.Td>
          <Table.Td>{fault.field ?? t('cmdb.imports.wholeRow')}</Table.Td>
          <Table.Td>{fault.message}</Table.Td>
        </Table.Tr>
      )}
    />
  );
}
