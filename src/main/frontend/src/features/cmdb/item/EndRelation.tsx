import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useEnding, type Relation } from '@/api/configuration';
import { useTranslation } from '@/i18n';
import { ChangeField } from '../ChangeField';
import { EditProblem } from '../EditProblem';

/** Asks before a relation is ended; as of earlier moments it stays. */
export function EndRelation({ relation, onClose }: { relation: Relation; onClose: () => void }) {
  const { t } = useTranslation();
  const [change, setChange] = useState('');
  const ending = useEnding();
  const ends = { from: relation.from!, type: relation.type!, to: relation.to! };
  return (
    <Modal opened onClose={onClose} title={t('cmdb.relations.endTitle')} closeButtonProps={{ 'aria-label': t('shared.close') }}>
      <Stack gap="md">
        <Text size="sm">{t('cmdb.relations.endAsk', ends)}</Text>
        <ChangeField value={change} onChange={setChange} />
        <EditProblem error={ending.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cmdb.cancel')}
          </Button>
          <Button
            color="red"
            loading={ending.isPending}
            onClick={() => ending.mutate({ ends, version: relation.version!, change: change.trim() || undefined }, { onSuccess: onClose })}
          >
            {t('cmdb.relations.end')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
