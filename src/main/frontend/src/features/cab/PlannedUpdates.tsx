import { Code, Stack, Text } from '@mantine/core';
import { useConfigurationUpdates } from '@/api/board';
import { useTranslation } from '@/i18n';
import { Section } from './Section';

/** What the change will have written to the configuration; left out where it plans nothing. */
export function PlannedUpdates({ number }: { number: string }) {
  const { t } = useTranslation();
  const updates = useConfigurationUpdates(number).data;
  const items = updates?.items ?? [];
  const relations = updates?.relations ?? [];
  if (items.length + relations.length === 0) return null;
  const state = (key?: string) => t(`cab.updates.state.${key}`, { defaultValue: key });
  return (
    <Section title={t('cab.updates.title')}>
      <Stack gap="xs">
        {items.map((item) => (
          <div key={item.key}>
            <Text size="sm">
              <strong>{item.key}</strong> · {state(item.state)}
            </Text>
            <Code block>{JSON.stringify(item.patch, null, 2)}</Code>
            {item.note && <Text size="sm">{item.note}</Text>}
          </div>
        ))}
        {relations.map((relation) => (
          <Text key={`${relation.from} ${relation.type} ${relation.to}`} size="sm">
            {relation.from} → {relation.to} ({relation.type}) · {state(relation.state)}
          </Text>
        ))}
      </Stack>
    </Section>
  );
}
