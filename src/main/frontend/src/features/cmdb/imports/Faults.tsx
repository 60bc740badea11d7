import { Button, Table, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '@/i18n';

interface Fault {
  row?: number;
  line?: number;
  field?: string | null;
  message?: string;
}

const AT_ONCE = 50;

interface Props {
  title: string;
  /** Level of the heading, by what stands above. */
  order?: 2 | 4;
  faults: Fault[];
}

/** What is wrong with rows of a file, by row and column. */
export function Faults({ title, order = 2, faults }: Props) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(AT_ONCE);
  return (
    <section>
      <Title order={order} size="h5" mb="xs">
        {title}
      </Title>
      <Table.ScrollContainer type="native" tabIndex={0} minWidth={480}>
        <Table aria-label={title}>
          <Table.Thead>
            <Table.Tr>
              {['row', 'line', 'column', 'fault'].map((column) => (
                <Table.Th key={column}>{t(`cmdb.imports.${column}`)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {faults.slice(0, shown).map((fault, at) => (
              <Table.Tr key={at}>
                <Table.Td>{fault.row}</Table.Td>
                <Table.Td>{fault.line}</Table.Td>
                <Table.Td>{fault.field ?? t('cmdb.imports.wholeRow')}</Table.Td>
                <Table.Td>{fault.message}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {faults.length > shown && (
        <Button variant="default" size="xs" mt="xs" onClick={() => setShown(shown + 200)}>
          {t('cmdb.moreOf', { shown, all: faults.length })}
        </Button>
      )}
    </section>
  );
}
