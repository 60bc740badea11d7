import { Text } from '@mantine/core';
import { useTranslation } from '@/i18n';

/** What it costs, in the currency of the provider; nothing for what costs nothing. */
export function Cost({ cost }: { cost?: number | null }) {
  const { t, language } = useTranslation();
  if (!cost) return null;
  const amount = new Intl.NumberFormat(language, { minimumFractionDigits: 2 }).format(cost);
  return (
    <Text size="sm" style={{ whiteSpace: 'nowrap' }}>
      {t('catalogue.cost', { amount })}
    </Text>
  );
}
