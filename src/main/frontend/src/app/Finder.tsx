import '@mantine/spotlight/styles.css';
import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight, type SpotlightStore } from '@mantine/spotlight';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { usePractices } from '@/api/practices';
import { useSearch } from '@/api/search';
import type { Me } from '@/api/session';
import { loadMessages, useTranslation } from '@/i18n';
import { menuOf } from './features';

interface Choice {
  id: string;
  label: string;
  detail?: string;
  path: string;
}

/** Everything by a few keys: a number, words, a page, something to open. */
export default function Finder({ me, store }: { me: Me; store: SpotlightStore }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const [words, setWords] = useState('');
  const [settled] = useDebouncedValue(words, 200);
  const practices = usePractices().data ?? [];
  const found = useSearch(settled, me.practices.length > 0);
  const fits = ({ label }: Choice) => label.toLowerCase().includes(words.trim().toLowerCase());
  const pages = menuOf(me).map(({ key, path }) => ({ id: `page-${key}`, label: t(`app.pages.${key}`), path }));
  const open = practices.map(({ practice, name }) => ({
    id: `open-${practice}`,
    label: t(`open.card.${practice}`, { defaultValue: name ?? practice ?? '' }),
    path: `/open/${practice}`,
  }));
  const groups: [string, Choice[]][] = [
    ['items', found.data?.items ?? []],
    ['configuration', found.data?.configuration ?? []],
    ['open', open.filter(fits)],
    ['pages', pages.filter(fits)],
  ];
  useEffect(() => selectFirst(store), [store, found.data]);
  const some = groups.some(([, choices]) => choices.length > 0);
  return (
    <Spotlight.Root
      store={store}
      query={words}
      onQueryChange={setWords}
      onSpotlightOpen={() => void loadMessages('open')}
      shortcut={null}
      scrollable
      maxHeight="60vh"
      aria-label={t('app.find.title')}
    >
      <Spotlight.Search placeholder={t('app.find.hint')} aria-label={t('app.find.title')} />
      <Spotlight.ActionsList>
        {groups
          .filter(([, choices]) => choices.length > 0)
          .map(([group, choices]) => (
            <Spotlight.ActionsGroup key={group} label={t(`app.find.${group}`)}>
              {choices.map((choice) => (
                <Spotlight.Action key={choice.id} label={choice.label} description={choice.detail} onClick={() => go(choice.path)} />
              ))}
            </Spotlight.ActionsGroup>
          ))}
        {!some && <Spotlight.Empty>{t(found.isFetching ? 'app.find.searching' : 'app.find.nothing')}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

/** What arrives after the last key is chosen by Enter like what was there before; the library looks at keys only. */
function selectFirst(store: SpotlightStore): void {
  const { listId } = store.getState();
  const list = listId ? document.getElementById(listId) : null;
  list?.querySelector('[data-selected]')?.removeAttribute('data-selected');
  list?.querySelector('[data-action]')?.setAttribute('data-selected', 'true');
  store.updateState((state) => ({ ...state, selected: 0 }));
}
