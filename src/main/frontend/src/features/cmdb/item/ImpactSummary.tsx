import { Anchor, Group, Paper, SimpleGrid, Stack, Text } from '@mantine/core';
import { Link } from 'wouter';
import type { Impact } from '@/api/impact';
import { useServices } from '@/api/services';
import { useTranslation } from '@/i18n';

/** How much is hit: numbers, services with their criticality, customers. */
export function ImpactSummary({ found }: { found: Impact }) {
  const { t } = useTranslation();
  const known = useServices().data ?? [];
  const hits = found.hits ?? [];
  const degraded = hits.filter((hit) => hit.degraded).length;
  const services = (found.services ?? []).map((key) => known.find((one) => one.key === key) ?? { key, name: key, criticality: undefined });
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 2, sm: 4 }}>
        <Figure label={t('cmdb.impact.affected')} value={hits.length - degraded} />
        <Figure label={t('cmdb.impact.degraded')} value={degraded} />
        <Figure label={t('cmdb.impact.services')} value={services.length} />
        <Figure label={t('cmdb.impact.customers')} value={found.customers?.length ?? 0} />
      </SimpleGrid>
      {found.truncated && (
        <Text size="sm" role="status">
          {t('cmdb.impact.truncated', { count: hits.length })}
        </Text>
      )}
      {services.length > 0 && (
        <Group gap="xs">
          <Text size="sm" fw={600}>
            {t('cmdb.impact.services')}:
          </Text>
          {services.map((service) => (
            <Text key={service.key} size="sm" span>
              <Anchor component={Link} underline="always" href={`/configuration/${service.key}`} size="sm">
                {service.name}
              </Anchor>
              {service.criticality && ` (${t(`cmdb.criticality.${service.criticality}`)})`}
            </Text>
          ))}
        </Group>
      )}
      {hits.length === 0 && <Text size="sm">{t('cmdb.impact.nothing')}</Text>}
    </Stack>
  );
}

function Figure({ label, value }: { label: string; value: number }) {
  return (
    <Paper withBorder p="sm" bg="var(--attesta-surface)">
      <Text size="xl" fw={650}>
        {value}
      </Text>
      <Text size="xs" c="dimmed">
        {label}
      </Text>
    </Paper>
  );
}
