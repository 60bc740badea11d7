import { Alert, Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useClasses, type ConfigurationItem } from '@/api/configuration';
import { useTranslation } from '@/i18n';
import { moment } from '@/shared/time';
import { useRoles } from '../roles';
import { StateBadge } from '../StateBadge';
import { AsOf } from './AsOf';
import { EditItem } from './EditItem';
import type { View } from './useView';

export function ItemHeader({ item, view }: { item: ConfigurationItem; view: View }) {
  const { t, language } = useTranslation();
  const { edits } = useRoles();
  const [editing, setEditing] = useState(false);
  const ciClass = useClasses().data?.find(({ key }) => key === item.ciClass);
  return (
    <Stack gap="sm">
      <Group justify="space-between" align="flex-start" gap="md">
        <Stack gap={6}>
          <Title order={1} size="h2">
            {item.name}
          </Title>
          <Group gap="xs">
            <Text size="sm" c="dimmed" ff="monospace">
              {item.key}
            </Text>
            <Badge variant="default" tt="none">
              {ciClass?.name ?? item.ciClass}
            </Badge>
            <StateBadge ciClass={item.ciClass!} state={item.state!} />
            {ciClass?.control && ciClass.control !== 'NONE' && (
              <Badge variant="light" color="orange" tt="none" className="attesta-legible">
                {t(`cmdb.control.${ciClass.control}`)}
              </Badge>
            )}
          </Group>
        </Stack>
        <Group gap="sm" align="flex-end">
          <AsOf view={view} />
          {edits && !view.asOf && (
            <Button size="xs" onClick={() => setEditing(true)} className="no-print">
              {t('cmdb.edit.open')}
            </Button>
          )}
        </Group>
      </Group>
      {view.asOf && (
        <Alert color="yellow" variant="light" p="xs" className="attesta-legible">
          {t('cmdb.asOf.told', { when: moment(view.asOf, language), version: item.version })}
        </Alert>
      )}
      {editing && ciClass && <EditItem item={item} ciClass={ciClass} onClose={() => setEditing(false)} />}
    </Stack>
  );
}
