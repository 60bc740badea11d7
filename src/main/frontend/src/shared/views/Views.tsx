import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import { useMe } from '@/api/session';
import { useViewRemoval, useViews, useViewSaving, type ListName, type SavedView } from '@/api/views';
import { useTranslation } from '@/i18n';
import { GroupName } from '@/shared/Names';
import { tellProblem } from '@/shared/problems';
import { sameFilter } from './sameFilter';
import { ViewDialog } from './ViewDialog';
import classes from './Views.module.css';

interface Props {
  list: ListName;
  filter: Record<string, string | undefined>;
  /** Id of the view that was chosen last. */
  view?: string;
  choose: (filter: Record<string, string>, view: string) => void;
}

/** Filters that the person keeps, or that colleagues share, one click away. */
export default function Views({ list, filter, view, choose }: Props) {
  const { t } = useTranslation();
  const me = useMe().data;
  const views = useViews(list).data ?? [];
  const save = useViewSaving(list);
  const remove = useViewRemoval(list);
  const [dialog, setDialog] = useState<'new' | SavedView>();
  const chosen = views.find((one) => String(one.id) === view);
  const changed = chosen && !sameFilter(chosen.filter, filter);
  const own = chosen && chosen.owner === me?.id;
  const narrowed = Object.values(filter).some(Boolean);
  const told = { onError: tellProblem };

  const bodyOf = (one: SavedView) => ({ name: one.name, group: one.group, filter: filter as Record<string, string> });
  return (
    <div className={`${classes.views} no-print`} role="group" aria-label={t('views.title')}>
      {views.map((one) => (
        <Button
          key={one.id}
          size="compact-sm"
          radius="xl"
          variant={one === chosen ? 'light' : 'default'}
          aria-pressed={one === chosen}
          title={one.group ? t('views.sharedBy', { owner: one.owner }) : undefined}
          onClick={() => (one === chosen && !changed ? choose({}, '') : choose(one.filter ?? {}, String(one.id)))}
        >
          {one.name}
          {one.group && (
            <span className={classes.shared}>
              <GroupName id={one.group} />
            </span>
          )}
          {one === chosen && changed && <span className={classes.shared}>{t('views.changed')}</span>}
        </Button>
      ))}
      {own && (
        <Menu position="bottom-start" withinPortal>
          <Menu.Target>
            <Button size="compact-sm" variant="subtle" aria-label={t('views.more', { name: chosen.name })}>
              ⋯
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {changed && (
              <Menu.Item onClick={() => save.mutate({ known: chosen, body: bodyOf(chosen) }, told)}>{t('views.update')}</Menu.Item>
            )}
            <Menu.Item onClick={() => setDialog(chosen)}>{t('views.edit')}</Menu.Item>
            <Menu.Item
              color="red"
              onClick={() => remove.mutate(chosen, { ...told, onSuccess: () => choose(filter as Record<string, string>, '') })}
            >
              {t('views.delete')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {narrowed && (!chosen || changed) && (
        <Button size="compact-sm" variant="subtle" onClick={() => setDialog('new')}>
          {t('views.save')}
        </Button>
      )}
      {dialog && me && (
        <ViewDialog
          groups={me.groups}
          known={dialog === 'new' ? undefined : dialog}
          close={() => setDialog(undefined)}
          save={async ({ name, group }) => {
            const known = dialog === 'new' ? undefined : dialog;
            const kept = known && changed ? known.filter : filter;
            const saved = await save.mutateAsync({ known, body: { name, group, filter: kept as Record<string, string> } });
            choose(filter as Record<string, string>, String(saved.id));
          }}
        />
      )}
    </div>
  );
}
