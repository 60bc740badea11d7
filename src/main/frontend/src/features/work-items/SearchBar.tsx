import { Button, NativeSelect, SegmentedControl, Select } from '@mantine/core';
import { useGroups } from '@/api/names';
import { useServices } from '@/api/services';
import { useMe } from '@/api/session';
import { useTranslation } from '@/i18n';
import { PersonPicker } from '@/shared/PersonPicker';
import { SearchField } from '@/shared/SearchField';
import { usePracticeChoices } from '@/shared/practices';
import type { Search } from './useSearch';
import classes from './WorkItemsPage.module.css';

const STATUS = ['NEW', 'IN_PROGRESS', 'ON_HOLD', 'RESOLVED', 'CLOSED', 'CANCELLED'];

interface Props {
  search: Search;
  change: (part: Search) => void;
  clear: () => void;
}

/** What the list is narrowed down to. Who only asks for things has few of them, and fewer choices. */
export function SearchBar({ search, change, clear }: Props) {
  const { t } = useTranslation();
  const works = (useMe().data?.practices.length ?? 0) > 0;
  const practices = usePracticeChoices();
  const groups = useGroups() ?? {};
  const services = useServices().data ?? [];
  const choose = (part: keyof Search, data: { value: string; label: string }[]) => (
    <NativeSelect
      size="sm"
      aria-label={t(`work-items.${part}`)}
      value={search[part] ?? ''}
      onChange={(event) => change({ [part]: event.currentTarget.value })}
      data={[{ value: '', label: t(`work-items.any.${part}`) }, ...data]}
    />
  );
  const plain = (values: string[], words: string) => values.map((value) => ({ value, label: t(`shared.${words}.${value}`) }));
  return (
    <search className={classes.bar} aria-label={t('work-items.filter')}>
      <SearchField label={t('work-items.search')} value={search.q ?? ''} onChange={(q) => change({ q })} />
      <SegmentedControl
        size="sm"
        aria-label={t('work-items.which')}
        value={search.which ?? 'open'}
        onChange={(which) => change({ which: which === 'open' ? '' : which, status: '' })}
        data={['open', 'closed', 'all'].map((value) => ({ value, label: t(`work-items.${value}`) }))}
      />
      {choose('practice', practices)}
      {choose('status', plain(STATUS, 'status'))}
      {works && choose('priority', ['P1', 'P2', 'P3', 'P4'].map((value) => ({ value, label: value })))}
      {works && choose('group', Object.entries(groups).map(([value, label]) => ({ value, label })))}
      {services.length > 0 && (
        <Select
          size="sm"
          aria-label={t('work-items.service')}
          placeholder={t('work-items.any.service')}
          data={services.map(({ key, name }) => ({ value: key!, label: name! }))}
          value={search.service ?? null}
          onChange={(service) => change({ service: service ?? '' })}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('shared.clear') }}
          limit={50}
        />
      )}
      {works && (
        <PersonPicker
          label={t('work-items.assignee')}
          placeholder={t('work-items.any.assignee')}
          value={search.assignee ?? ''}
          onChange={(assignee) => change({ assignee })}
          always={[{ value: 'me', label: t('work-items.me') }]}
        />
      )}
      {Object.keys(search).some((part) => part !== 'which') && (
        <Button variant="subtle" size="compact-sm" onClick={clear}>
          {t('work-items.clear')}
        </Button>
      )}
    </search>
  );
}
