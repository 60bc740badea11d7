import { Button, Group, Modal, NativeSelect, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useMemo, useState, type FormEvent } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Problem } from '@/api/client';
import { usePatch, type CiClass, type ConfigurationItem } from '@/api/configuration';
import { useTranslation } from '@/i18n';
import { ChangeField } from '../ChangeField';
import { EditProblem } from '../EditProblem';
import { entriesOf, patchOf } from '../patch';
import { useFieldName } from '../useFieldName';
import { attributesOf } from '../values';
import { AttributeField } from './AttributeField';

interface Props {
  item: ConfigurationItem;
  ciClass: CiClass;
  onClose: () => void;
}

/** Edits an item on the version that was read. What is controlled has to name the change that authorises it. */
export function EditItem({ item, ciClass, onClose }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const name = useFieldName(ciClass.key);
  const attributes = useMemo(() => attributesOf(ciClass), [ciClass]);
  const [before] = useState(() => entriesOf(item, attributes));
  const [entries, setEntries] = useState(before);
  const [change, setChange] = useState('');
  const patching = usePatch(item);
  const faults = patching.error instanceof Problem ? (patching.error.document.errors ?? []) : [];
  const fault = (field: string) => faults.find((one) => one.field === field)?.message;
  const patch = patchOf(before, entries, attributes);
  const own = (field: string) => ({
    label: name(field),
    value: entries.own[field] ?? '',
    error: fault(field),
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setEntries((now) => ({ ...now, own: { ...now.own, [field]: value } }));
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    patching.mutate({ ...patch, ...(change.trim() && { change: change.trim() }) }, { onSuccess: onClose });
  };
  return (
    <Modal opened onClose={onClose} size="lg" title={t('cmdb.edit.title', { key: item.key })} closeButtonProps={{ 'aria-label': t('shared.close') }}>
      <form onSubmit={send}>
        <Stack gap="md">
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput required maxLength={200} {...own('name')} />
            <NativeSelect data={ciClass.states ?? []} {...own('state')} />
            {['owner', 'supportGroup', 'customer', 'location'].map((field) => (
              <TextInput key={field} {...own(field)} />
            ))}
            {attributes.map((attribute) => (
              <AttributeField
                key={attribute.key}
                attribute={attribute}
                value={entries.attributes[attribute.key!] ?? ''}
                error={fault(`attributes.${attribute.key}`)}
                onChange={(value) => setEntries((now) => ({ ...now, attributes: { ...now.attributes, [attribute.key!]: value } }))}
              />
            ))}
          </SimpleGrid>
          {ciClass.control !== 'NONE' && <Text size="sm">{t(`cmdb.edit.control.${ciClass.control}`)}</Text>}
          <ChangeField value={change} onChange={setChange} error={fault('change')} />
          <EditProblem
            error={patching.error}
            ciClass={ciClass.key}
            onAgain={() => {
              void queries.invalidateQueries({ queryKey: ['configuration'] });
              onClose();
            }}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cmdb.cancel')}
            </Button>
            <Button type="submit" loading={patching.isPending} disabled={Object.keys(patch).length === 0}>
              {t('cmdb.edit.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
