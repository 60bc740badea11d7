import { Pill, TagsInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { usePickChoices, type Pick } from '@/api/picks';
import { ChoiceRow } from './ChoiceRow';
import { fieldProps } from './fieldProps';
import type { PickHost } from './pickHosts';
import { keysIn } from './pickSchema';
import { usePickNames } from './usePickNames';

interface Props {
  kind: Pick;
  of?: string;
  host: PickHost;
}

/** Chooses several things by their names; the form keeps their keys, separated by commas. */
export function ManyPicks({ kind, of, host }: Props) {
  const keys = keysIn(host.value ?? '');
  const names = usePickNames(kind, keys);
  const [words, setWords] = useState('');
  const [asked] = useDebouncedValue(words, 200);
  const [near, setNear] = useState(false);
  const choices = usePickChoices(kind, asked, of, near);
  const fixed = host.readonly || host.disabled;
  const told = (key: string) => (kind === 'work-item' && names[key] ? `${key} · ${names[key]}` : (names[key] ?? key));
  return (
    <TagsInput
      {...fieldProps(host)}
      value={keys}
      onChange={(chosen) => host.onChange({ value: chosen.join(', ') })}
      searchValue={words}
      onSearchChange={setWords}
      onFocus={() => setNear(true)}
      onBlur={host.onBlur}
      splitChars={[',', ';', ' ']}
      data={fixed ? [] : choices.map(({ key }) => key)}
      filter={({ options }) => options}
      renderOption={({ option }) => <ChoiceRow value={option.value} choices={choices} />}
      renderPill={({ value = '', onRemove, disabled }) => (
        <Pill withRemoveButton={!fixed} onRemove={onRemove} disabled={disabled} title={value}>
          {told(value)}
        </Pill>
      )}
      maxDropdownHeight={260}
    />
  );
}
