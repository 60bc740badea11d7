import { Text } from '@mantine/core';
import { useTranslation } from '@/i18n';
import { PersonName } from '@/shared/Names';

/** Whose vote the reader casts. */
export function VotedFor({ member }: { member: string }) {
  const { t } = useTranslation();
  return (
    <Text size="sm" fw={600}>
      {t('cab.votesFor')} <PersonName id={member} />
    </Text>
  );
}
