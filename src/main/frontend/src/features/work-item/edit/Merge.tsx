import { Alert, Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import { tellProblem } from '@/shared/problems';
import type { Clash } from './changes';

interface Props {
  clashes: Clash[];
  label: (key: string) => string;
  onBack: () => void;
  /** Saves what I have entered, but for the fields in which the other's is kept. */
  onSave: (dropped: string[]) => Promise<void>;
}

const shown = (value: unknown) => (value === null || value === undefined ? '–' : typeof value === 'object' ? JSON.stringify(value) : String(value));

/** What somebody else has changed meanwhile, beside mine; of each field that both changed, one is chosen. */
export function Merge({ clashes, label, onBack, onSave }: Props) {
  const { t } = useTranslation();
  const [theirs, setTheirs] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const save = () => {
    setBusy(true);
    onSave(theirs)
      .catch(tellProblem)
      .finally(() => setBusy(false));
  };
  return (
    <Stack gap="md">
      <Alert color="orange" role="alert" title={t('work-item.merge.title')} styles={{ title: { color: 'var(--mantine-color-text)' } }}>
        {t(clashes.length > 0 ? 'work-item.merge.explain' : 'work-item.merge.elsewhere')}
      </Alert>
      {clashes.map((clash) => (
        <div key={clash.key}>
          <Text fw={600} size="sm">
            {label(clash.key)}
          </Text>
          {'mine' in clash ? (
            <Radio.Group
              aria-label={label(clash.key)}
              value={theirs.includes(clash.key) ? 'theirs' : 'mine'}
              onChange={(chosen) => setTheirs(chosen === 'theirs' ? [...theirs, clash.key] : theirs.filter((key) => key !== clash.key))}
            >
              <Stack gap={4} mt={4}>
                <Radio value="mine" label={t('work-item.merge.mine', { value: shown(clash.mine) })} />
                <Radio value="theirs" label={t('work-item.merge.theirs', { value: shown(clash.is) })} />
              </Stack>
            </Radio.Group>
          ) : (
            <Text size="sm">{t('work-item.merge.kept', { was: shown(clash.was), is: shown(clash.is) })}</Text>
          )}
        </div>
      ))}
      <Group justify="flex-end">
        <Button variant="default" onClick={onBack}>
          {t('work-item.merge.back')}
        </Button>
        <Button loading={busy} onClick={save}>
          {t('work-item.merge.save')}
        </Button>
      </Group>
    </Stack>
  );
}
