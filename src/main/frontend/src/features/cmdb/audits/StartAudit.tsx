import { Button, FileInput, Group, Modal, MultiSelect, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useLocation } from 'wouter';
import { useVerifying } from '@/api/audits';
import { useClasses } from '@/api/configuration';
import { useTranslation } from '@/i18n';
import { EditProblem } from '../EditProblem';

/** Takes files of a discovery and compares them with what is recorded. */
export function StartAudit({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const classes = useClasses().data ?? [];
  const [items, setItems] = useState<File | null>(null);
  const [relations, setRelations] = useState<File | null>(null);
  const [format, setFormat] = useState('csv');
  const [source, setSource] = useState('discovery');
  const [covers, setCovers] = useState<string[]>([]);
  const [change, setChange] = useState('');
  const verifying = useVerifying();
  const send = (event: FormEvent) => {
    event.preventDefault();
    verifying.mutate(
      { items: items ?? undefined, relations: relations ?? undefined, format, source, covers, change: change.trim() || undefined },
      { onSuccess: (audit) => go(`/configuration/audits/${audit.id}`) },
    );
  };
  return (
    <Modal opened onClose={onClose} title={t('cmdb.audits.start')} closeButtonProps={{ 'aria-label': t('shared.close') }}>
      <form onSubmit={send}>
        <Stack gap="md">
          <FileInput label={t('cmdb.audits.itemsFile')} placeholder={t('cmdb.chooseFile')} value={items} onChange={setItems} clearable />
          <FileInput label={t('cmdb.audits.relationsFile')} placeholder={t('cmdb.chooseFile')} value={relations} onChange={setRelations} clearable />
          <NativeSelect label={t('cmdb.imports.format')} value={format} onChange={(event) => setFormat(event.currentTarget.value)} data={FORMATS} />
          <TextInput required maxLength={100} label={t('cmdb.audits.source')} value={source} onChange={(event) => setSource(event.currentTarget.value)} />
          <MultiSelect
            searchable
            hidePickedOptions
            label={t('cmdb.audits.covers')}
            description={t('cmdb.audits.coversHelp')}
            data={classes.map(({ key, name }) => ({ value: key!, label: name! }))}
            value={covers}
            onChange={setCovers}
          />
          <TextInput
            label={t('cmdb.edit.change')}
            description={t('cmdb.audits.changeHelp')}
            placeholder="CHG-000001"
            value={change}
            onChange={(event) => setChange(event.currentTarget.value)}
          />
          <EditProblem error={verifying.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cmdb.cancel')}
            </Button>
            <Button type="submit" loading={verifying.isPending} disabled={!items && !relations}>
              {t('cmdb.audits.compare')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

const FORMATS = [
  { value: 'csv', label: 'CSV' },
  { value: 'json', label: 'JSON' },
  { value: 'xlsx', label: 'XLSX' },
];
