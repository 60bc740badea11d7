import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { useClasses, useHealth } from '@/api/configuration';
import { useGroups } from '@/api/names';
import { useServices } from '@/api/services';
import { useTranslation } from '@/i18n';
import styles from './SearchPage.module.css';
import type { Choice } from './useItemFilter';

const CRITICALITIES = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'];

interface Props {
  choice: Choice;
  change: (part: Choice) => void;
}

export function Filters({ choice, change }: Props) {
  const { t } = useTranslation();
  const classes = useClasses().data ?? [];
  const counts = new Map(useHealth().data?.map(({ ciClass, items }) => [ciClass, items]));
  const services = useServices().data?.filter(({ retired }) => !retired) ?? [];
  const chosen = classes.filter(({ key }) => !choice.class || key === choice.class);
  const states = [...new Set(chosen.flatMap((one) => one.states ?? []))].sort();
  const groups = Object.entries(useGroups() ?? {}).sort(([, a], [, b]) => a.localeCompare(b));
  const text = useRef<HTMLInputElement>(null);
  const look = useDebouncedCallback((q: string) => change({ q, finding: undefined }), 300);
  useEffect(() => {
    if (!choice.q && text.current) text.current.value = '';
  }, [choice.q]);
  const select = (name: 'class' | 'state' | 'supportGroup' | 'service' | 'criticality', data: { value: string; label: string }[]) => (
    <NativeSelect
      size="sm"
      aria-label={t(`cmdb.filter.${name}`)}
      value={choice[name] ?? ''}
      onChange={(event) => change({ [name]: event.currentTarget.value || undefined, finding: undefined })}
      data={[{ value: '', label: t(`cmdb.filter.any.${name}`) }, ...data]}
    />
  );
  return (
    <Group gap="xs" mb="sm" className={`${styles.filters} no-print`}>
      <TextInput
        ref={text}
        type="search"
        aria-label={t('cmdb.filter.q')}
        placeholder={t('cmdb.filter.q')}
        defaultValue={choice.q}
        onChange={(event) => look(event.currentTarget.value)}
      />
      {select(
        'class',
        classes.map(({ key, name }) => ({ value: key!, label: counts.has(key) ? `${name} (${counts.get(key)})` : name! })),
      )}
      {select('state', states.map((value) => ({ value, label: value })))}
      {select('supportGroup', groups.map(([value, label]) => ({ value, label })))}
      {select('service', services.map(({ key, name }) => ({ value: key!, label: name! })))}
      {select('criticality', CRITICALITIES.map((value) => ({ value, label: t(`cmdb.criticality.${value}`) })))}
      {Object.keys(choice).length > 0 && (
        <Button
          variant="subtle"
          size="xs"
          onClick={() => change({ q: undefined, class: undefined, state: undefined, supportGroup: undefined, service: undefined, criticality: undefined, finding: undefined })}
        >
          {t('cmdb.filter.clear')}
        </Button>
      )}
    </Group>
  );
}
