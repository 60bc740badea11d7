import { ActionIcon, Menu } from '@mantine/core';
import { Link } from 'wouter';
import type { Widget, WidgetFigures } from '@/api/dashboards';
import { useTranslation } from '@/i18n';
import { saveWidget } from './saveWidget';
import { useWidgetWords } from './useWidgetWords';

interface Props {
  board: string;
  widget: Widget;
  shown: WidgetFigures | undefined;
  table: boolean;
  onTable: (table: boolean) => void;
}

/** What can be done with a widget while one looks at it. */
export function WidgetMenu({ board, widget, shown, table, onTable }: Props) {
  const { t } = useTranslation();
  const told = useWidgetWords();
  const title = told.title(widget, shown?.measure);
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="md" className="no-print" aria-label={t('dashboards.widget.menu', { title })}>
          <span aria-hidden>⋯</span>
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} href={`/dashboards/${board}/widgets/${widget.id}`}>
          {t('dashboards.widget.open')}
        </Menu.Item>
        {widget.chart !== 'TABLE' && (
          <Menu.Item onClick={() => onTable(!table)}>{t(table ? 'dashboards.widget.picture' : 'dashboards.widget.table')}</Menu.Item>
        )}
        <Menu.Item disabled={!shown || !!shown.fault} onClick={() => shown && saveWidget(widget, shown, told)}>
          {t('dashboards.widget.save')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
