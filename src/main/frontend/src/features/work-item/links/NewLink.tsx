import { Autocomplete, Button, Group, NativeSelect, Stack } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useItemSearch, useNewLink } from '@/api/actions';
import { useTranslation } from '@/i18n';
import { explain } from '@/shared/problems';

interface Props {
  number: string;
  types: string[];
  onClose: () => void;
}

/** Links with another item, found by its number or by words of its title. */
export function NewLink({ number, types, onClose }: Props) {
  const { t } = useTranslation();
  const [type, setType] = useState(types[0]!);
  const [text, setText] = useState('');
  const [q] = useDebouncedValue(text, 250);
  const found = (useItemSearch(q).data ?? []).filter((item) => item.number !== number);
  const add = useNewLink(number);
  // What is chosen from the list starts with the number, as what is typed may.
  const to = text.trim().split(' ')[0]!.toUpperCase();
  return (
    <Stack gap="xs" className="no-print">
      <NativeSelect
        size="xs"
        label={t('work-item.linkType')}
        value={type}
        onChange={(event) => setType(event.currentTarget.value)}
        data={types.map((value) => ({ value, label: t(`work-item.link.${value}.to`, { defaultValue: value }) }))}
      />
      <Autocomplete
        size="xs"
        label={t('work-item.linkTo')}
        placeholder={t('work-item.linkHint')}
        value={text}
        onChange={setText}
        data={found.map((item) => `${item.number} ${item.title}`)}
        filter={({ options }) => options}
        error={add.error && explain(add.error)}
      />
      <Group justify="flex-end" gap="xs">
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {t('work-item.back')}
        </Button>
        <Button size="compact-sm" disabled={!to} loading={add.isPending} onClick={() => add.mutate({ type, to }, { onSuccess: onClose })}>
          {t('work-item.addLink')}
        </Button>
      </Group>
    </Stack>
  );
}
