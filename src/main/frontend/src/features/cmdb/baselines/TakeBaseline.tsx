import { Button, Group, Modal, MultiSelect, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTaking, type BaselineBody } from '@/api/baselines';
import { useClasses } from '@/api/configuration';
import { useServices } from '@/api/services';
import { useTranslation } from '@/i18n';
import { EditProblem } from '../EditProblem';
import { keysOf } from './scope';

const SCOPES = ['SERVICE', 'CLASS', 'ITEMS', 'ALL'] as const;
type Scope = BaselineBody['scope'];

/** Freezes items and their relations as they are now. */
export function TakeBaseline({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [reason, setReason] = useState('');
  const [scope, setScope] = useState<Scope>('SERVICE');
  const [chosen, setChosen] = useState<string[]>([]);
  const [listed, setListed] = useState('');
  const [change, setChange] = useState('');
  const classes = useClasses().data ?? [];
  const services = useServices().data ?? [];
  const taking = useTaking();
  const options = (scope === 'CLASS' ? classes : services).map((one) => ({ value: one.key!, label: one.name! }));
  const keys = scope === 'ALL' ? undefined : scope === 'ITEMS' ? keysOf(listed) : chosen;
  const send = (event: FormEvent) => {
    event.preventDefault();
    taking.mutate(
      { name: name.trim(), reason: reason.trim(), scope, keys, change: change.trim() || undefined },
      { onSuccess: onClose },
    );
  };
  return (
    <Modal opened onClose={onClose} title={t('cmdb.baselines.take')} closeButtonProps={{ 'aria-label': t('shared.close') }}>
      <form onSubmit={send}>
        <Stack gap="md">
          <TextInput required maxLength={100} label={t('cmdb.baselines.name')} value={name} onChange={(event) => setName(event.currentTarget.value)} />
          <Textarea
            required
            autosize
            minRows={2}
            maxLength={1000}
            label={t('cmdb.baselines.reason')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <NativeSelect
            label={t('cmdb.baselines.scope')}
            value={scope}
            onChange={(event) => {
              setScope(event.currentTarget.value as Scope);
              setChosen([]);
            }}
            data={SCOPES.map((value) => ({ value, label: t(`cmdb.baselines.scopes.${value}`) }))}
          />
          {(scope === 'CLASS' || scope === 'SERVICE') && (
            <MultiSelect
              searchable
              label={t(`cmdb.baselines.which.${scope}`)}
              data={options}
              value={chosen}
              onChange={setChosen}
              hidePickedOptions
            />
          )}
          {scope === 'ITEMS' && (
            <Textarea
              autosize
              minRows={2}
              label={t('cmdb.baselines.which.ITEMS')}
              description={t('cmdb.baselines.keysHelp')}
              value={listed}
              onChange={(event) => setListed(event.currentTarget.value)}
            />
          )}
          <TextInput label={t('cmdb.baselines.afterChange')} placeholder="CHG-000001" value={change} onChange={(event) => setChange(event.currentTarget.value)} />
          <EditProblem error={taking.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cmdb.cancel')}
            </Button>
            <Button type="submit" loading={taking.isPending} disabled={!name.trim() || !reason.trim() || keys?.length === 0}>
              {t('cmdb.baselines.take')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
