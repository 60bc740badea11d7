import { Text } from '@mantine/core';
import type { Own } from '@/api/own';
import { useTranslation } from '@/i18n';
import { told } from './told';

/** Where a ticket stands, in plain words; where its model has none, in those of its status. */
export function Standing({ own, size }: { own: Own; size: 'sm' | 'lg' }) {
  const { t, language } = useTranslation();
  const sentences = told(own, language);
  const shown = sentences.length > 0 ? sentences : [t(`portal.status.${own.status}`)];
  return shown.map((sentence) => (
    <Text key={sentence} size={size} fw={size === 'lg' ? 600 : undefined}>
      {sentence}
    </Text>
  ));
}
