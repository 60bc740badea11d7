import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from '@/i18n';
import { Link } from 'wouter';
import { useLinks } from '@/api/workItems';

/** Other work items this one is linked with, in either direction. */
export function LinkList({ number }: { number: string }) {
  const { t } = useTranslation();
  const links = useLinks(number).data ?? [];
  return (
    <Stack gap="xs">
      <Title order={2} size="h5">
        {t('work-item.links')}
      </Title>
      {links.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('work-item.noLinks')}
        </Text>
      )}
      {links.map((link) => (
        <Group key={link.id} gap={6} wrap="nowrap">
          <Text size="sm" c="dimmed">
            {t(`work-item.link.${link.type}.${link.outgoing ? 'to' : 'from'}`, { defaultValue: link.type })}
          </Text>
          <Anchor component={Link} href={`/work-items/${link.number}`} size="sm" truncate underline="always">
            {link.number} {link.title}
          </Anchor>
        </Group>
      ))}
    </Stack>
  );
}
