import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import { useDashboard, useDashboardFigures } from '@/api/dashboards';
import { useTranslation } from '@/i18n';
import { ListState } from '@/shared/ListState';
import { boardName } from './boardName';
import { Frame } from './Frame';
import { FigureTable } from './FigureTable';
import { wordsOf } from '@/shared/measures/told';
import { Met } from '@/shared/measures/Met';
import { saveWidget } from './saveWidget';
import { Told } from './Told';
import { useWidgetWords } from './useWidgetWords';
import { WidgetBody } from './WidgetBody';

/** One widget with all its figures, and what its measure means. */
export default function WidgetPage({ id, widget: key }: { id: string; widget: string }) {
  const { t, language } = useTranslation();
  const told = useWidgetWords();
  const board = useDashboard(id);
  const figures = useDashboardFigures(id);
  const widget = board.data?.widgets?.find((one) => one.id === key);
  const shown = figures.data?.items?.find((one) => one.widget === key);
  const title = widget && told.title(widget, shown?.measure);
  return (
    <Frame
      title={title ?? (board.data && t('dashboards.widget.gone'))}
      back={board.data && { path: `/dashboards/${id}`, label: boardName(board.data, language) }}
      controls={
        widget &&
        shown && (
          <Button variant="default" onClick={() => saveWidget(widget, shown, told)}>
            {t('dashboards.widget.save')}
          </Button>
        )
      }
    >
      <Told figures={figures} />
      {widget && shown ? (
        <Stack gap="md">
          <Paper withBorder p="md" bg="var(--attesta-surface)">
            <Text mb={4}>{shown.measure && wordsOf(shown.measure, language).meaning}</Text>
            <Text size="sm" c="dimmed" mb="md">
              {[t(`dashboards.span.${widget.span}`), told.words(widget, shown).whole, ...told.filters(widget, shown.measure)].join(' · ')}
              {shown.measure?.target !== null && shown.measure?.target !== undefined && ` · ${told.target(shown.measure)}`}
            </Text>
            <Met met={shown.total?.met} />
            <WidgetBody widget={widget} shown={shown} table={false} height={420} />
          </Paper>
          {!['TABLE', 'HEAT'].includes(widget.chart) && !shown.fault && (
            <Paper withBorder p="md" bg="var(--attesta-surface)">
              <Title order={2} size="h4" mb="xs">
                {t('dashboards.widget.figures')}
              </Title>
              <FigureTable widget={widget} shown={shown} />
            </Paper>
          )}
        </Stack>
      ) : (
        <ListState query={board.error ? board : figures} />
      )}
    </Frame>
  );
}
