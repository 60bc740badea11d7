import { ActionIcon, Group } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import type { Widget } from '@/api/dashboards';
import { useTranslation } from '@/i18n';
import classes from './Board.module.css';

interface Props {
  title: string;
  widget: Widget;
  first: boolean;
  last: boolean;
  onMove: (by: number) => void;
  onSize: (side: 'width' | 'height', by: number) => void;
  onEdit: () => void;
  onRemove: () => void;
  onDrag: (on: boolean) => void;
}

const MOVES: Record<string, number> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

/** Places and sizes a widget: by dragging, by keyboard, by buttons. */
export function WidgetTools({ title, widget, first, last, onMove, onSize, onEdit, onRemove, onDrag }: Props) {
  const { t } = useTranslation();
  const tool = (key: string, sign: string, act: () => void, off = false) => (
    <ActionIcon variant="default" size="md" aria-label={t(`dashboards.tools.${key}`, { title })} title={t(`dashboards.tools.${key}`, { title })} disabled={off} onClick={act}>
      <span aria-hidden>{sign}</span>
    </ActionIcon>
  );
  const keys = (event: KeyboardEvent) => {
    const by = MOVES[event.key];
    if (by === undefined) return;
    event.preventDefault();
    onMove(by);
  };
  const { width = 1, height = 1 } = widget;
  return (
    <Group gap={4} mb="xs" className="no-print">
      <ActionIcon
        variant="default"
        size="md"
        className={classes.handle}
        draggable
        aria-label={t('dashboards.tools.drag', { title })}
        title={t('dashboards.tools.drag', { title })}
        onKeyDown={keys}
        onDragStart={(event: React.DragEvent) => {
          event.dataTransfer.effectAllowed = 'move';
          event.dataTransfer.setData('text/plain', title);
          onDrag(true);
        }}
        onDragEnd={() => onDrag(false)}
      >
        <span aria-hidden>⠿</span>
      </ActionIcon>
      {tool('earlier', '↑', () => onMove(-1), first)}
      {tool('later', '↓', () => onMove(1), last)}
      {tool('narrower', '⇤', () => onSize('width', -1), width <= 1)}
      {tool('wider', '⇥', () => onSize('width', 1), width >= 4)}
      {tool('lower', '−', () => onSize('height', -1), height <= 1)}
      {tool('higher', '+', () => onSize('height', 1), height >= 4)}
      {tool('edit', '✎', onEdit)}
      {tool('remove', '✕', onRemove)}
    </Group>
  );
}
