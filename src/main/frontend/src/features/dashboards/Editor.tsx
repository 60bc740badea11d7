import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { usePreview, type Dashboard, type Widget } from '@/api/dashboards';
import { useMeasures } from '@/api/measures';
import { useTranslation } from '@/i18n';
import classes from './Board.module.css';
import { freshId, move, MOST_WIDGETS, put, remove, resize, undo } from './draft';
import { Frame } from './Frame';
import { LeaveDialog } from './LeaveDialog';
import { SaveFault } from './SaveFault';
import { useDraft } from './useDraft';
import { useLeaveGuard } from './useLeaveGuard';
import { useWidgetWords } from './useWidgetWords';
import { WidgetCard } from './WidgetCard';
import { WidgetDialog } from './WidgetDialog';
import { WidgetTools } from './WidgetTools';

const FRESH = { measure: '', span: 'LAST_30_DAYS', chart: 'NUMBER', compare: true, width: 1, height: 1, only: {} } as const;

/** Puts widgets together, places them, and keeps them when saved. */
export function Editor({ known }: { known: Dashboard }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const told = useWidgetWords();
  const measures = useMeasures().data ?? [];
  const { draft, become, unsaved, saving, save, discard } = useDraft(known);
  const [edited, edit] = useState<Widget>();
  const [dragged, drag] = useState<string>();
  const [said, say] = useState('');
  const { asked, stay } = useLeaveGuard(unsaved);
  // Where a widget stands does not change what it shows.
  const figures = usePreview(draft.widgets.map((widget) => ({ ...widget, title: undefined, width: 1, height: 1 })).sort((a, b) => a.id.localeCompare(b.id)));
  const view = `/dashboards/${known.id}`;
  const measureOf = (widget: Widget) => measures.find((measure) => measure.key === widget.measure);
  const moved = (widget: Widget, to: number) => {
    const next = move(draft, widget.id, to);
    become(next);
    say(t('dashboards.tools.moved', { title: told.title(widget, measureOf(widget)), place: next.widgets.findIndex((one) => one.id === widget.id) + 1, of: next.widgets.length }));
  };
  const removed = draft.removed && told.title(draft.removed.widget, measureOf(draft.removed.widget));
  return (
    <Frame
      title={t('dashboards.editing')}
      back={{ path: view, label: t('dashboards.view') }}
      controls={
        <>
          <Button variant="default" disabled={draft.widgets.length >= MOST_WIDGETS} onClick={() => edit({ ...FRESH, id: freshId(draft.widgets) })}>
            {t('dashboards.add')}
          </Button>
          {unsaved && (
            <Button variant="default" onClick={() => discard()}>
              {t('dashboards.discard')}
            </Button>
          )}
          <Button loading={saving.isPending} disabled={!draft.name.trim()} onClick={() => (unsaved ? save(() => go(view)) : go(view))}>
            {t(unsaved ? 'dashboards.save' : 'dashboards.done')}
          </Button>
        </>
      }
    >
      <Stack gap="md">
        <TextInput label={t('dashboards.name')} maw={420} maxLength={100} required value={draft.name} onChange={(event) => become({ ...draft, name: event.currentTarget.value })} />
        <SaveFault error={saving.error} board={known} draft={draft} onTheirs={discard} />
        <div role="status" aria-live="polite">
          {removed && (
            <Text size="sm">
              {t('dashboards.removed', { title: removed })}{' '}
              <Button variant="default" size="compact-sm" onClick={() => become(undo(draft))}>
                {t('dashboards.undo')}
              </Button>
            </Text>
          )}
          <Text size="xs" c="dimmed" mih={18}>
            {said}
          </Text>
        </div>
        {draft.widgets.length === 0 && <Text c="dimmed">{t('dashboards.emptyMine')}</Text>}
        <div className={classes.board} onDragOver={(event) => event.preventDefault()} onDrop={() => drag(undefined)}>
          {draft.widgets.map((widget, at) => (
            <WidgetCard
              key={widget.id}
              widget={widget}
              measure={measureOf(widget)}
              shown={figures.data?.items?.find((one) => one.widget === widget.id)}
              dragged={dragged === widget.id}
              onDragOver={() => dragged && dragged !== widget.id && become(move(draft, dragged, at))}
              tools={
                <WidgetTools
                  title={told.title(widget, measureOf(widget))}
                  widget={widget}
                  first={at === 0}
                  last={at === draft.widgets.length - 1}
                  onMove={(by) => moved(widget, at + by)}
                  onSize={(side, by) => become(resize(draft, widget.id, side, by))}
                  onEdit={() => edit(widget)}
                  onRemove={() => become(remove(draft, widget.id))}
                  onDrag={(on) => drag(on ? widget.id : undefined)}
                />
              }
            />
          ))}
        </div>
      </Stack>
      {edited && <WidgetDialog widget={edited} measures={measures} onClose={() => edit(undefined)} onPut={(widget) => become(put(draft, widget))} />}
      {asked !== undefined && (
        <LeaveDialog
          onStay={stay}
          onLeave={() => {
            discard();
            stay();
            go(asked);
          }}
        />
      )}
    </Frame>
  );
}
