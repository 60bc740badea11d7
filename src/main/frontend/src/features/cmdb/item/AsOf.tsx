import { Button, Group, TextInput } from '@mantine/core';
import { useTranslation } from '@/i18n';
import { zone } from '@/shared/time';
import { fromField, toField } from '../moments';
import type { View } from './useView';

/** Chooses the moment as of which the page shows the item, its relations and the impact. */
export function AsOf({ view }: { view: View }) {
  const { t } = useTranslation();
  return (
    <Group gap="xs" align="flex-end" className="no-print">
      <TextInput
        type="datetime-local"
        step={1}
        size="xs"
        label={t('cmdb.asOf.label', { zone: zone() })}
        max={toField(new Date().toISOString())}
        value={toField(view.asOf)}
        onChange={(event) => view.change({ asOf: fromField(event.currentTarget.value) })}
      />
      {view.asOf && (
        <Button size="xs" variant="default" onClick={() => view.change({ asOf: undefined })}>
          {t('cmdb.asOf.now')}
        </Button>
      )}
    </Group>
  );
}
