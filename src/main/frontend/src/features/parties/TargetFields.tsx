import { Button, Fieldset, Group, NativeSelect, NumberInput, Stack } from '@mantine/core';
import { useTranslation } from '@/i18n';
import { usePracticeChoices } from '@/shared/practices';
import type { TargetDraft } from './contract';

const PRIORITIES = ['P1', 'P2', 'P3', 'P4'];

interface Props {
  value: TargetDraft[];
  onChange: (targets: TargetDraft[]) => void;
}

/** Times that the supplier promises. */
export function TargetFields({ value, onChange }: Props) {
  const { t } = useTranslation();
  const practices = usePracticeChoices();
  const change = (at: number, part: Partial<TargetDraft>) => onChange(value.map((one, i) => (i === at ? { ...one, ...part } : one)));
  return (
    <Stack gap="sm">
      {value.map((target, at) => (
        <Fieldset key={at} legend={t('parties.targetNumber', { number: at + 1 })}>
          <Group align="flex-end" gap="sm">
            <NativeSelect
              label={t('parties.target.practice')}
              value={target.practice}
              onChange={(e) => change(at, { practice: e.currentTarget.value })}
              data={practices}
            />
            <NativeSelect
              label={t('parties.target.priority')}
              value={target.priority}
              onChange={(e) => change(at, { priority: e.currentTarget.value })}
              data={[{ value: '', label: t('parties.otherPriorities') }, ...PRIORITIES]}
            />
            <NumberInput label={t('parties.target.minutes')} min={1} max={1_000_000} w={140} value={target.minutes} onChange={(minutes) => change(at, { minutes: Number(minutes) || 0 })} />
            <Button variant="default" onClick={() => onChange(value.filter((_, i) => i !== at))}>
              {t('parties.removeTarget', { number: at + 1 })}
            </Button>
          </Group>
        </Fieldset>
      ))}
      <Group>
        <Button variant="default" onClick={() => onChange([...value, { practice: 'incident', priority: '', minutes: 480 }])}>
          {t('parties.addTarget')}
        </Button>
      </Group>
    </Stack>
  );
}
