import { Anchor, Checkbox, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { useWorkItemsOf } from '@/api/configuration';
import { PracticeName } from '@/shared/practices';
import { useTranslation } from '@/i18n';

/** Incidents, changes and other work that names the item. */
export function WorkItems({ itemKey }: { itemKey: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(true);
  const found = useWorkItemsOf(itemKey, open);
  const items = found.data?.items ?? [];
  return (
    <>
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h4">
          {t('cmdb.item.work')}
        </Title>
        <Checkbox
          size="xs"
          className="no-print"
          label={t('cmdb.item.openOnly')}
          checked={open}
          onChange={(event) => setOpen(event.currentTarget.checked)}
        />
      </Group>
      <Stack gap="xs">
        {items.map((item) => (
          <div key={item.number}>
            <Anchor component={Link} display="block" href={`/work-items/${item.number}`} size="sm">
              {item.title}
            </Anchor>
            <Text size="xs" c="dimmed">
              {item.number} · <PracticeName id={item.practice!} /> ·{' '}
              {t(`shared.status.${item.status}`)}
            </Text>
          </div>
        ))}
        {found.isSuccess && items.length === 0 && (
          <Text size="sm" c="dimmed">
            {t(open ? 'cmdb.item.noOpenWork' : 'cmdb.item.noWork')}
          </Text>
        )}
        {found.data?.next && (
          <Text size="xs" c="dimmed">
            {t('cmdb.item.moreWork', { count: items.length })}
          </Text>
        )}
      </Stack>
    </>
  );
}
