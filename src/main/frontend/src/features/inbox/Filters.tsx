import { Button, NativeSelect } from '@mantine/core';
import { useGroups } from '@/api/names';
import type { Me } from '@/api/session';
import { useTranslation } from '@/i18n';
import { usePracticeChoices } from '@/shared/practices';
import { SearchField } from '@/shared/SearchField';
import classes from './InboxPage.module.css';
import type { Filter } from './useFilter';

interface Props {
  me: Me;
  filter: Filter;
  change: (part: Filter) => void;
  clear: () => void;
}

/** What the list is narrowed down to. */
export function Filters({ me, filter, change, clear }: Props) {
  const { t } = useTranslation();
  const practices = usePracticeChoices();
  const groups = useGroups();
  const everything = me.practices.includes('*');
  const ofGroups = everything ? Object.keys(groups ?? {}) : me.groups;
  const choices: [keyof Filter, { value: string; label: string }[]][] = [
    ['group', ofGroups.map((value) => ({ value, label: groups?.[value] ?? value }))],
    ['practice', practices],
    ['priority', ['P1', 'P2', 'P3', 'P4'].map((value) => ({ value, label: value }))],
    ['clock', ['RUNNING', 'WARNING', 'BREACHED', 'PAUSED'].map((value) => ({ value, label: t(`shared.clock.${value}`) }))],
  ];
  const narrowed = Object.keys(filter).some((part) => part !== 'whose');
  return (
    <search className={classes.filters} aria-label={t('inbox.filter')}>
      <SearchField label={t('inbox.q')} value={filter.q ?? ''} onChange={(q) => change({ q })} />
      {choices
        .filter(([part, data]) => data.length > 1 || filter[part])
        .map(([part, data]) => (
          <NativeSelect
            key={part}
            size="sm"
            aria-label={t(`inbox.${part}`)}
            value={filter[part] ?? ''}
            onChange={(event) => change({ [part]: event.currentTarget.value })}
            data={[{ value: '', label: t(`inbox.any.${part}`) }, ...data]}
          />
        ))}
      {narrowed && (
        <Button variant="subtle" size="compact-sm" onClick={clear}>
          {t('inbox.clear')}
        </Button>
      )}
    </search>
  );
}
