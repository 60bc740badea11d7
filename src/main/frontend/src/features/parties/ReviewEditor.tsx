import { Button, Fieldset, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useSavedReview, type Review } from '@/api/parties';
import { useTranslation } from '@/i18n';
import { faultsOf } from './faults';
import { SaveBar } from './SaveBar';

type Action = NonNullable<Review['actions']>[number];
const FIELDS = [
  ['what', 'text'],
  ['who', 'text'],
  ['dueOn', 'date'],
  ['workItem', 'text'],
] as const;

interface Props {
  customer: string;
  before?: Review;
  onClose: () => void;
}

/** Records a review, or corrects one. */
export function ReviewEditor({ customer, before, onClose }: Props) {
  const { t } = useTranslation();
  const [heldOn, setHeldOn] = useState<string>(before?.heldOn ?? '');
  const [participants, setParticipants] = useState((before?.participants ?? []).join('\n'));
  const [minutes, setMinutes] = useState(before?.minutes ?? '');
  const [actions, setActions] = useState<Action[]>(before?.actions ?? []);
  const save = useSavedReview(customer);
  const faults = faultsOf(save.error);
  const change = (at: number, part: Partial<Action>) => setActions(actions.map((one, i) => (i === at ? { ...one, ...part } : one)));
  const body = () => ({
    participants: participants.split('\n').map((name) => name.trim()).filter(Boolean),
    minutes,
    actions: actions.map((a) => ({ what: a.what ?? '', who: a.who ?? '', dueOn: a.dueOn || undefined, workItem: a.workItem || undefined })),
  });
  return (
    <Stack gap="sm" mb="md">
      {!before && (
        <TextInput type="date" label={t('parties.heldOn')} required maw={220} value={heldOn} onChange={(e) => setHeldOn(e.currentTarget.value)} />
      )}
      <Textarea label={t('parties.participants')} description={t('parties.oneALine')} required autosize minRows={2} value={participants} error={faults.participants} onChange={(e) => setParticipants(e.currentTarget.value)} />
      <Textarea label={t('parties.minutes')} required autosize minRows={3} value={minutes} error={faults.minutes} onChange={(e) => setMinutes(e.currentTarget.value)} />
      {actions.map((action, at) => (
        <Fieldset key={at} legend={t('parties.actionNumber', { number: at + 1 })}>
          <Group grow align="flex-start" preventGrowOverflow={false} gap="sm">
            {FIELDS.map(([field, type]) => (
              <TextInput
                key={field}
                type={type}
                miw={160}
                label={t(`parties.action.${field}`)}
                error={faults[`actions[${at}].${field}`]}
                value={action[field] ?? ''}
                onChange={(e) => change(at, { [field]: e.currentTarget.value })}
              />
            ))}
          </Group>
        </Fieldset>
      ))}
      <Group>
        <Button variant="default" onClick={() => setActions([...actions, { what: '', who: '' }])}>
          {t('parties.addAction')}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {t('parties.cancel')}
        </Button>
      </Group>
      <SaveBar saving={save} onSave={() => heldOn && save.mutate({ heldOn, version: before?.version, body: body() }, { onSuccess: onClose })} />
    </Stack>
  );
}
