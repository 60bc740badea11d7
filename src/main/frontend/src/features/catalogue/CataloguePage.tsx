import { Alert, Anchor, Group, Loader, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { useOfferings } from '@/api/offerings';
import { useServices } from '@/api/services';
import { useTranslation } from '@/i18n';
import { explain } from '@/shared/problems';
import { useTitle } from '@/shared/useTitle';
import { found } from './found';
import { OfferingCard } from './OfferingCard';

/** What the person may order, by service. */
export default function CataloguePage() {
  const { t } = useTranslation();
  useTitle(t('catalogue.title'));
  const [words, setWords] = useState('');
  const offerings = useOfferings();
  const services = useServices().data ?? [];
  const groups = found(offerings.data ?? [], words, (key) => services.find((s) => s.key === key)?.name ?? key);
  return (
    <Stack gap="lg">
      <Group justify="space-between" align="end">
        <Title order={1} size="h2">
          {t('catalogue.title')}
        </Title>
        <TextInput
          type="search"
          w={{ base: '100%', xs: 320 }}
          label={t('catalogue.search')}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      </Group>
      {offerings.isPending && <Loader size="sm" aria-label={t('catalogue.loading')} />}
      {offerings.error && <Alert color="red">{explain(offerings.error)}</Alert>}
      {groups.map((group) => (
        <section key={group.service} aria-labelledby={`service-${group.service}`}>
          <Title order={2} size="h4" mb="xs" id={`service-${group.service}`}>
            {group.name}
          </Title>
          <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
            {group.offerings.map((offering) => (
              <OfferingCard key={offering.key} offering={offering} />
            ))}
          </SimpleGrid>
        </section>
      ))}
      {offerings.data && groups.length === 0 && <Text c="dimmed">{t(words ? 'catalogue.nothingFound' : 'catalogue.empty')}</Text>}
      <Text size="sm">
        {t('catalogue.other')}{' '}
        <Anchor component={Link} href="/open/request" underline="always">
          {t('catalogue.askFor')}
        </Anchor>
      </Text>
    </Stack>
  );
}
