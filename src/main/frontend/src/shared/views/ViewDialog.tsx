import { Button, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useGroups } from '@/api/names';
import type { SavedView } from '@/api/views';
import { useTranslation } from '@/i18n';
import { explain } from '@/shared/problems';

interface Props {
  groups: string[];
  known?: SavedView;
  close: () => void;
  save: (view: { name: string; group?: string }) => Promise<void>;
}

/** Asks for the name of a view, and for whom it is. */
export function ViewDialog({ groups, known, close, save }: Props) {
  const { t } = useTranslation();
  const names = useGroups();
  const [name, setName] = useState(known?.name ?? '');
  const [group, setGroup] = useState(known?.group ?? '');
  const [fault, setFault] = useState<unknown>();
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    try {
      await save({ name, group: group || undefined });
      close();
    } catch (error) {
      setFault(error);
      setBusy(false);
    }
  }

  return (
    <Modal opened onClose={close} title={t(known ? 'views.edit' : 'views.save')} closeButtonProps={{ 'aria-label': t('shared.close') }}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <TextInput
            label={t('views.name')}
            value={name}
            maxLength={60}
            required
            data-autofocus
            error={fault ? explain(fault) : undefined}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <NativeSelect
            label={t('views.for')}
            value={group}
            onChange={(event) => setGroup(event.currentTarget.value)}
            data={[{ value: '', label: t('views.me') }, ...groups.map((key) => ({ value: key, label: names?.[key] ?? key }))]}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('views.cancel')}
            </Button>
            <Button type="submit" loading={busy}>
              {t('views.keep')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
