import { Button, Group, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import { usePreview, type Widget } from '@/api/dashboards';
import type { Measure } from '@/api/measures';
import { useTranslation } from '@/i18n';
import { FilterFields } from './FilterFields';
import { fitted } from './fit';
import { MeasureChoice } from './MeasureChoice';
import { ShapeFields } from './ShapeFields';
import { WidgetCard } from './WidgetCard';

interface Props {
  widget: Widget;
  measures: Measure[];
  onPut: (widget: Widget) => void;
  onClose: () => void;
}

/** What a widget shows: of which measure, how, limited to what. */
export function WidgetDialog({ widget, measures, onPut, onClose }: Props) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState(widget);
  const measure = measures.find((one) => one.key === chosen.measure);
  const set = (part: Partial<Widget>) => {
    const next = { ...chosen, ...part };
    setChosen(fitted(next, measures.find((one) => one.key === next.measure)));
  };
  // A filter that is being chosen has no values yet.
  const shown = usePreview([{ ...fitted(chosen, measure), title: undefined }], !!measure).data?.items?.[0];
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t(widget.measure ? 'dashboards.widget.edit' : 'dashboards.add')}
      closeButtonProps={{ 'aria-label': t('shared.close') }}
      styles={{ title: { fontWeight: 650 } }}
    >
      <Stack gap="md">
        <MeasureChoice measures={measures} chosen={chosen.measure} onChoose={(key) => set({ measure: key })} />
        {measure && (
          <>
            <ShapeFields widget={chosen} measure={measure} onChange={set} />
            <FilterFields widget={chosen} measure={measure} onChange={(only) => set({ only })} />
            <WidgetCard widget={{ ...chosen, height: chosen.chart === 'NUMBER' ? 1 : 2 }} measure={measure} shown={shown} />
          </>
        )}
        <Group justify="flex-end">
          <Button
            disabled={!measure}
            onClick={() => {
              onPut(fitted(chosen, measure));
              onClose();
            }}
          >
            {t(widget.measure ? 'dashboards.widget.take' : 'dashboards.widget.put')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
