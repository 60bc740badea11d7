import { Button, Group, Modal, NativeSelect, NumberInput, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { Problem } from '@/api/client';
import { useRelating, useRelationTypes } from '@/api/configuration';
import { useTranslation } from '@/i18n';
import { ChangeField } from '../ChangeField';
import { EditProblem } from '../EditProblem';
import { ItemPicker } from '@/shared/ItemPicker';

/** Relates the item to another one, in the direction that the chosen words say. */
export function AddRelation({ itemKey, onClose }: { itemKey: string; onClose: () => void }) {
  const { t } = useTranslation();
  const types = useRelationTypes().data ?? [];
  const [choice, setChoice] = useState('');
  const [other, setOther] = useState('');
  const [group, setGroup] = useState('');
  const [needed, setNeeded] = useState<number | string>('');
  const [change, setChange] = useState('');
  const relating = useRelating();
  const faults = relating.error instanceof Problem ? (relating.error.document.errors ?? []) : [];
  const words = types.flatMap(({ key, name, inverseName }) => [
    { value: `OUT ${key}`, label: name! },
    { value: `IN ${key}`, label: inverseName! },
  ]);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const [direction, type] = (choice || words[0]!.value).split(' ') as [string, string];
    const ends = direction === 'OUT' ? { from: itemKey, type, to: other } : { from: other, type, to: itemKey };
    const body = {
      redundancyGroup: group.trim() || undefined,
      redundancyNeeded: needed === '' ? undefined : Number(needed),
      change: change.trim() || undefined,
    };
    relating.mutate({ ends, body }, { onSuccess: onClose });
  };
  return (
    <Modal opened onClose={onClose} title={t('cmdb.relations.addTo', { key: itemKey })} closeButtonProps={{ 'aria-label': t('shared.close') }}>
      <form onSubmit={send}>
        <Stack gap="md">
          <NativeSelect
            label={t('cmdb.relations.relation')}
            data={words}
            value={choice || words[0]?.value}
            onChange={(event) => setChoice(event.currentTarget.value)}
          />
          <ItemPicker keeps label={t('cmdb.relations.other')} onPick={setOther} />
          <TextInput
            label={t('cmdb.relations.redundancyGroup')}
            description={t('cmdb.relations.redundancyHelp')}
            value={group}
            onChange={(event) => setGroup(event.currentTarget.value)}
          />
          {group && (
            <NumberInput
              min={1}
              label={t('cmdb.relations.needed')}
              value={needed}
              onChange={setNeeded}
              error={faults.find(({ field }) => field === 'redundancyNeeded')?.message}
            />
          )}
          <ChangeField value={change} onChange={setChange} />
          <EditProblem error={relating.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cmdb.cancel')}
            </Button>
            <Button type="submit" loading={relating.isPending} disabled={!other || words.length === 0}>
              {t('cmdb.relations.add')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
