import { Autocomplete } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { usePickChoices, type Pick } from '@/api/picks';
import { ChoiceRow } from './ChoiceRow';
import { fieldProps } from './fieldProps';
import type { PickHost } from './pickHosts';
import { usePickNames } from './usePickNames';

interface Props {
  kind: Pick;
  of?: string;
  host: PickHost;
}

/** Chooses one thing by its name; the form keeps its key. */
export function OnePick({ kind, of, host }: Props) {
  const value = host.value ?? '';
  const names = usePickNames(kind, value ? [value] : []);
  const [typed, setTyped] = useState<string>();
  const [asked] = useDebouncedValue(typed ?? '', 200);
  const [near, setNear] = useState(false);
  const choices = usePickChoices(kind, asked, of, near);
  const fixed = host.readonly || host.disabled;
  const shown = value === '' ? '' : kind === 'work-item' && names[value] ? `${value} · ${names[value]}` : (names[value] ?? value);

  function settle() {
    if (typed !== undefined) {
      const text = typed.trim();
      const meant = choices.find(({ key, name }) => [key, name].some((word) => word.toLowerCase() === text.toLowerCase()));
      // What fits nothing stays as it was typed; the service says whether it is known.
      if (text !== shown) host.onChange({ value: meant?.key ?? text });
      setTyped(undefined);
    }
    host.onBlur();
  }

  return (
    <Autocomplete
      {...fieldProps(host)}
      value={typed ?? shown}
      onChange={setTyped}
      onFocus={(event) => {
        setNear(true);
        event.currentTarget.select();
      }}
      onBlur={settle}
      onOptionSubmit={(key) => {
        host.onChange({ value: key });
        setTyped(undefined);
      }}
      data={fixed ? [] : choices.map(({ key, name }) => ({ value: key, label: name }))}
      filter={({ options }) => options}
      renderOption={({ option }) => <ChoiceRow value={option.value} choices={choices} />}
      clearable={!fixed && value !== ''}
      onClear={() => host.onChange({ value: '' })}
      maxDropdownHeight={260}
    />
  );
}
