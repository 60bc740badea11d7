import { Button, Paper, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { Link } from 'wouter';
import { useDashboard, useDashboardFigures } from '@/api/dashboards';
import { useMeasures } from '@/api/measures';
import { useTranslation } from '@/i18n';
import { ListState } from '@/shared/ListState';
import classes from './Board.module.css';
import { BoardMenu } from './BoardMenu';
import { boardName } from './boardName';
import { Frame } from './Frame';
import { SharedWith } from './SharedWith';
import { Told } from './Told';
import { WidgetCard } from './WidgetCard';
import { WidgetMenu } from './WidgetMenu';

/** A dashboard as one looks at it. */
export default function DashboardPage({ id }: { id: string }) {
  const { t, language } = useTranslation();
  const board = useDashboard(id);
  const figures = useDashboardFigures(id);
  const measures = useMeasures().data ?? [];
  const [tables, setTables] = useState<Record<string, boolean>>({});
  const place = useRef<HTMLDivElement>(null);
  const widgets = board.data?.widgets ?? [];
  return (
    <Frame
      title={board.data && boardName(board.data, language)}
      below={board.data && <SharedWith board={board.data} />}
      controls={
        board.data && (
          <>
            <Button variant="default" loading={figures.isFetching} onClick={() => figures.refetch()}>
              {t('dashboards.refresh')}
            </Button>
            {board.data.mayChange && (
              <Button component={Link} href={`/dashboards/${id}/edit`} variant="default">
                {t('dashboards.edit')}
              </Button>
            )}
            <BoardMenu board={board.data} onFull={() => void place.current?.requestFullscreen()} />
          </>
        )
      }
    >
      <Told figures={figures} />
      <div ref={place} className={classes.board}>
        {widgets.map((widget) => {
          const shown = figures.data?.items?.find((one) => one.widget === widget.id);
          const table = tables[widget.id] ?? false;
          return (
            <WidgetCard
              key={widget.id}
              widget={widget}
              measure={measures.find((measure) => measure.key === widget.measure)}
              shown={shown}
              table={table}
              controls={
                <WidgetMenu board={id} widget={widget} shown={shown} table={table} onTable={(chosen) => setTables({ ...tables, [widget.id]: chosen })} />
              }
            />
          );
        })}
      </div>
      {board.data && widgets.length === 0 && (
        <Paper withBorder p="xl" bg="var(--attesta-surface)">
          <Text ta="center" c="dimmed">
            {t(board.data.mayChange ? 'dashboards.emptyMine' : 'dashboards.empty')}
          </Text>
        </Paper>
      )}
      <ListState query={board} />
    </Frame>
  );
}
