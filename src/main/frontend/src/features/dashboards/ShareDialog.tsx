import { Alert, Button, Group, Modal, MultiSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Problem } from '@/api/client';
import { useDashboardSaving, type Dashboard } from '@/api/dashboards';
import { useGroups } from '@/api/names';
import { useTranslation } from '@/i18n';
import { explain } from '@/shared/problems';
import { bodyOf, draftOf } from './draft';

/** Chooses the groups that see a dashboard. */
export function ShareDialog({ board, onClose }: { board: Dashboard; onClose: () => void }) {
  const { t, language } = useTranslation();
  const groups = useGroups() ?? {};
  const saving = useDashboardSaving();
  const [chosen, choose] = useState(board.groups ?? []);
  const blind = blindOf(saving.error, chosen, groups);
  const data = Object.entries(groups)
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  return (
    <Modal opened onClose={onClose} title={t('dashboards.share')} closeButtonProps={{ 'aria-label': t('shared.close') }} styles={{ title: { fontWeight: 650 } }}>
      <Stack gap="sm">
        <MultiSelect
          label={t('dashboards.groups')}
          data={data}
          value={chosen}
          onChange={choose}
          searchable
          hidePickedOptions
          nothingFoundMessage={t('shared.nobody')}
          error={blind && t('dashboards.blind', { groups: blind })}
          comboboxProps={{ withinPortal: true }}
        />
        <Text size="sm" c="dimmed">
          {t('dashboards.sharing')}
        </Text>
        {!!saving.error && !blind && <Alert color="red">{explain(saving.error)}</Alert>}
        <Group justify="flex-end">
          <Button
            loading={saving.isPending}
            onClick={() => saving.mutate({ board, body: { ...bodyOf(draftOf(board), board), groups: chosen } }, { onSuccess: onClose })}
          >
            {t('dashboards.save')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** Groups among those chosen that see no figures, by name, as the service told. */
function blindOf(error: unknown, chosen: string[], names: Record<string, string>): string {
  const faults = error instanceof Problem ? (error.document.errors ?? []) : [];
  return faults
    .filter((fault) => fault.field.startsWith('groups['))
    .map((fault) => chosen[Number(/\d+/.exec(fault.field)?.[0])])
    .filter((key) => key !== undefined)
    .map((key) => names[key] ?? key)
    .join(', ');
}
