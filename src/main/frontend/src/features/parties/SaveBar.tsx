import { Alert, Button, Group } from '@mantine/core';
import { useTranslation } from '@/i18n';
import { explain } from '@/shared/problems';

interface Props {
  saving: { isPending: boolean; error: unknown };
  onSave: () => void;
}

/** Saves, and says why it could not be saved. */
export function SaveBar({ saving, onSave }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {!!saving.error && (
        <Alert color="red" role="alert">
          {explain(saving.error)}
        </Alert>
      )}
      <Group justify="flex-end">
        <Button loading={saving.isPending} onClick={onSave}>
          {t('parties.save')}
        </Button>
      </Group>
    </>
  );
}
