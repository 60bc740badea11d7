import { Box, Group, Paper, Skeleton, Text, Title } from '@mantine/core';
import type { DragEventHandler, ReactNode } from 'react';
import type { Widget, WidgetFigures } from '@/api/dashboards';
import type { Measure } from '@/api/measures';
import { useTranslation } from '@/i18n';
import classes from './Board.module.css';
import { useWidgetWords } from './useWidgetWords';
import { WidgetBody } from './WidgetBody';

interface Props {
  widget: Widget;
  measure: Measure | undefined;
  /** Undefined while they are on their way. */
  shown: WidgetFigures | undefined;
  table?: boolean;
  /** Stands at the right of the title. */
  controls?: ReactNode;
  /** Stands below the title. */
  tools?: ReactNode;
  dragged?: boolean;
  onDragOver?: DragEventHandler;
}

const ROW = 176;
const GAP = 16;
const HEAD = 92;
const TOOLS = 40;

/** A widget with its title, and what it is limited to. */
export function WidgetCard({ widget, measure, shown, table = false, controls, tools, dragged, onDragOver }: Props) {
  const { t } = useTranslation();
  const told = useWidgetWords();
  const rows = widget.height ?? 1;
  const height = rows * ROW + (rows - 1) * GAP - HEAD - (tools && rows > 1 ? TOOLS : 0);
  const title = told.title(widget, measure);
  const limits = [t(`dashboards.span.${widget.span}`), ...told.filters(widget, measure)];
  return (
    <Paper
      component="section"
      withBorder
      p="md"
      bg="var(--attesta-surface)"
      aria-label={title}
      className={`${classes.widget} ${dragged ? classes.dragged : ''}`}
      style={{ '--width': widget.width, '--height': rows } as React.CSSProperties}
      onDragOver={onDragOver}
    >
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="xs" mb={tools ? 4 : 'xs'}>
        <Box miw={0}>
          <Title order={2} className={classes.title}>
            {title}
          </Title>
          <Text size="xs" c="dimmed">
            {limits.join(' · ')}
          </Text>
        </Box>
        {controls}
      </Group>
      {tools}
      <div className={classes.body} style={rows > 1 ? { maxHeight: height, overflowY: 'auto' } : undefined}>
        {shown ? <WidgetBody widget={widget} shown={shown} table={table} height={height} /> : <Skeleton height={Math.min(height, 160)} />}
      </div>
    </Paper>
  );
}
