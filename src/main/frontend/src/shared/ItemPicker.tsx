import { Autocomplete } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useItemSearch } from '@/api/configuration';

interface Props {
  label: string;
  onPick: (key: string) => void;
  /** Whether the field keeps showing what was chosen. */
  keeps?: boolean;
  error?: string;
}

/** Finds a configuration item by its key or name. */
export function ItemPicker({ label, onPick, keeps = false, error }: Props) {
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text, 250);
  const found = useItemSearch(asked).data ?? [];
  const names = new Map(found.map((item) => [item.key, item.name]));
  return (
    <Autocomplete
      size="xs"
      label={label}
      value={text}
      onChange={(value) => {
        setText(value);
        if (keeps) onPick(value);
      }}
      data={found.map((item) => item.key!)}
      filter={({ options }) => options}
      renderOption={({ option }) => `${names.get(option.value) ?? ''} (${option.value})`}
      onOptionSubmit={(key) => {
        onPick(key);
        setText(keeps ? key : '');
      }}
      error={error}
    />
  );
}
