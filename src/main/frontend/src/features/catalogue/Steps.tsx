import { List, Text } from '@mantine/core';
import type { Offering } from '@/api/offerings';
import { useTranslation } from '@/i18n';

/** What happens after the order, in the names of the steps. */
export function Steps({ steps }: { steps: Offering['steps'] }) {
  const { t } = useTranslation();
  if (steps.length === 0) return null;
  return (
    <div>
      <Text size="sm" fw={600}>
        {t('catalogue.steps')}
      </Text>
      <List type="ordered" size="sm">
        {steps.map((step, at) => (
          <List.Item key={at}>{step.name}</List.Item>
        ))}
      </List>
    </div>
  );
}
