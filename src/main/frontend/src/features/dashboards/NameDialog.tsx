import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import { explain } from '@/shared/problems';

interface Props {
  title: string;
  action: string;
  name?: string;
  saving: { isPending: boolean; error: unknown };
  onName: (name: string) => void;
  onClose: () => void;
}

/** Asks how a dashboard is to be called. */
export function NameDialog({ title, action, name = '', saving, onName, onClose }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState(name);
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('shared.close') }} styles={{ title: { fontWeight: 650 } }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim()) onName(text.trim());
        }}
      >
        <TextInput
          label={t('dashboards.name')}
          value={text}
          maxLength={100}
          required
          data-autofocus
          onChange={(event) => setText(event.currentTarget.value)}
          error={saving.error ? explain(saving.error) : undefined}
        />
        <Group justify="flex-end" mt="md">
          <Button type="submit" loading={saving.isPending}>
            {action}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
