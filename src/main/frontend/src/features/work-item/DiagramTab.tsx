import { Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import { useDiagram, useModel } from '@/api/workItems';
import { BpmnView } from '@/shared/BpmnView';
import { Visits, type Visit } from './Visits';

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
            path={process.path ?? []}
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
  path: Visit[];
}

function Model({ modelKey, version, active, path }: ModelProps) {
  const { t } = useTranslation();
  const xml = useModel(modelKey, version);
  const [chosen, setChosen] = useState<string>();
  if (xml.isError) return <Text size="sm">{t('work-item.noModel')}</Text>;
  if (!xml.data) return null;
  return (
    <>
      <BpmnView xml={xml.data} active={active} visited={path.map((visit) => visit.element!)} label={modelKey} onSelect={setChosen} />
      <Visits path={path} chosen={chosen} />
    </>
  );
}
