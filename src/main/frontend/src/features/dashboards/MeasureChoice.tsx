import { Box, Button, Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Measure } from '@/api/measures';
import { useTranslation } from '@/i18n';
import { found, nameOf } from './measures';
import { wordsOf } from '@/shared/measures/told';

interface Props {
  measures: Measure[];
  chosen: string;
  onChoose: (key: string) => void;
}

/** Finds a measure by the words of its name and meaning. */
export function MeasureChoice({ measures, chosen, onChoose }: Props) {
  const { t, language } = useTranslation();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(!chosen);
  const known = measures.find((measure) => measure.key === chosen);
  if (known && !open) {
    return (
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Box miw={0}>
          <Text fw={600}>{nameOf(known, language)}</Text>
          <Text size="sm" c="dimmed">
            {wordsOf(known, language).meaning}
          </Text>
        </Box>
        <Button variant="default" size="compact-sm" style={{ flexShrink: 0 }} onClick={() => setOpen(true)}>
          {t('dashboards.widget.other')}
        </Button>
      </Group>
    );
  }
  const all = found(measures, text, language);
  return (
    <Stack gap="xs">
      <TextInput type="search" label={t('dashboards.widget.find')} value={text} data-autofocus onChange={(event) => setText(event.currentTarget.value)} />
      <Radio.Group
        aria-label={t('dashboards.widget.measure')}
        value={chosen}
        onChange={(key) => {
          onChoose(key);
          setOpen(false);
        }}
      >
        <Stack gap="xs" mah={320} p={4} style={{ overflowY: 'auto' }}>
          {all.map((measure) => (
            <Radio key={measure.key} value={measure.key!} label={nameOf(measure, language)} description={wordsOf(measure, language).meaning} />
          ))}
          {all.length === 0 && (
            <Text size="sm" c="dimmed">
              {t('dashboards.widget.notFound')}
            </Text>
          )}
        </Stack>
      </Radio.Group>
    </Stack>
  );
}
