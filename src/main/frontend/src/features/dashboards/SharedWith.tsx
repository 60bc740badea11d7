import { Text } from '@mantine/core';
import type { Dashboard } from '@/api/dashboards';
import { useGroups } from '@/api/names';
import { useMe } from '@/api/session';
import { useTranslation } from '@/i18n';
import { PersonName } from '@/shared/Names';

/** Whose dashboard it is, and who else sees it. */
export function SharedWith({ board }: { board: Dashboard }) {
  const { t, language } = useTranslation();
  const groups = useGroups();
  const mine = useMe().data?.id === board.owner;
  const names = (board.groups ?? []).map((key) => groups?.[key] ?? key);
  const listed = new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
  return (
    <Text size="sm" c="dimmed">
      {board.owner && !mine && (
        <>
          {t('dashboards.by_whom')} <PersonName id={board.owner} />
          {names.length > 0 && ' · '}
        </>
      )}
      {names.length > 0 ? t('dashboards.for', { groups: listed }) : mine && t('dashboards.forMe')}
    </Text>
  );
}
