import { Group, Text } from '@mantine/core';
import { useTranslation } from '@/i18n';
import { usePracticeNames } from '@/shared/practices';
import { explain } from '@/shared/problems';
import { moment } from '@/shared/time';

interface Props {
  figures: { data?: { at?: string; practices?: string[] | null }; error: unknown };
}

/** As of when the figures are, and what they are limited to. */
export function Told({ figures }: Props) {
  const { t, language } = useTranslation();
  const practice = usePracticeNames();
  const { at, practices } = figures.data ?? {};
  const listed = new Intl.ListFormat(language, { type: 'conjunction' }).format([...(practices ?? [])].map(practice).sort());
  return (
    <Group gap="xs" mb="sm" mih={20}>
      {!!figures.error && (
        <Text size="sm" role="alert">
          {explain(figures.error)}
        </Text>
      )}
      {at && (
        <Text size="xs" c="dimmed">
          {t('dashboards.at', { at: moment(at, language) })}
          {practices && ` ${t('dashboards.limited', { practices: listed })}`}
        </Text>
      )}
    </Group>
  );
}
