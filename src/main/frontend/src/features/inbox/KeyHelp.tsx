import { Kbd, Modal, Switch, Table } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import { singleKeys } from '@/shared/useKeys';

const KEYS: [string, string[]][] = [
  ['move', ['j', 'k', '↓', '↑']],
  ['ends', ['Home', 'End']],
  ['open', ['Enter']],
  ['take', ['c']],
  ['choose', ['x', 'Shift x']],
  ['takeAll', ['Shift c']],
  ['unchoose', ['Esc']],
  ['look', ['/']],
  ['everywhere', ['Ctrl k']],
  ['help', ['?']],
];

/** Every key of the inbox. Those of one letter can be switched off, for whoever speaks to the machine. */
export default function KeyHelp({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const [on, setOn] = useState(!singleKeys.areOff());
  return (
    <Modal opened onClose={close} title={t('inbox.help')} closeButtonProps={{ 'aria-label': t('shared.close') }}>
      <Table withRowBorders={false}>
        <Table.Tbody>
          {KEYS.map(([what, keys]) => (
            <Table.Tr key={what}>
              <Table.Th scope="row" fw={400}>
                {t(`inbox.key.${what}`)}
              </Table.Th>
              <Table.Td ta="right">
                {keys.map((key) => (
                  <Kbd key={key} ml={4}>
                    {key}
                  </Kbd>
                ))}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Switch
        mt="md"
        label={t('inbox.singleKeys')}
        checked={on}
        onChange={({ currentTarget: { checked } }) => {
          singleKeys.switch(checked);
          setOn(checked);
        }}
      />
    </Modal>
  );
}
