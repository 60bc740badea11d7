import { Stack, Text } from '@mantine/core';
import { useTranslation } from '@/i18n';
import { useDiagram, useModel } from '@/api/workItems';
import { BpmnView } from '@/shared/BpmnView';

/** The very model version the item runs on, with its token and the path it took. */
export default function DiagramTab({ number }: { number: string }) {
  const { t } = useTranslation();
  const diagram = useDiagram(number).data;
  return (
    <Stack gap="lg">
      {(diagram?.processes ?? []).map((process) => (
        <div key={process.processInstance}>
          <Text size="sm" c="dimmed" mb={4}>
            {t('work-item.model', { key: process.model?.key, version: process.model?.versionTag })}
          </Text>
          <Model
            modelKey={process.model!.key!}
            version={process.model!.version!}
            active={process.active ?? []}
            visited={(process.path ?? []).map((visit) => visit.element!)}
          />
        </div>
      ))}
    </Stack>
  );
}

interface ModelProps {
  modelKey: string;
  version: number;
  active: string[];
  visited: string[];
}

function Model({ modelKey, version, active, visited }: ModelProps) {
  const { t } = useTranslation();
  const xml = useModel(modelKey, version);
  if (xml.isError) return <Text size="sm">{t('work-item.noModel')}</Text>;
  return xml.data ? <BpmnView xml={xml.data} active={active} visited={visited} label={modelKey} /> : null;
}
