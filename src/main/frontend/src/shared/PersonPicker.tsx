import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { usePeopleSearch, usePersonName } from '@/api/names';
import { useTranslation } from '@/i18n';

interface Props {
  label: string;
  placeholder?: string;
  value: string;
  onChange: (id: string) => void;
  /** Choices that stand there before anything is looked for, such as the person themselves. */
  always?: { value: string; label: string }[];
}

/** Chooses a person by name or id. */
export function PersonPicker({ label, placeholder, value, onChange, always = [] }: Props) {
  const { t } = useTranslation();
  const known = always.some((choice) => choice.value === value);
  const name = usePersonName(known ? '' : value);
  const [text, setText] = useState('');
  const [wanted] = useDebouncedValue(text, 200);
  const found = usePeopleSearch(wanted).data ?? [];
  const data = new Map(always.map((choice) => [choice.value, choice]));
  for (const person of found) data.set(person.id!, { value: person.id!, label: `${person.name} (${person.id})` });
  if (value && !known) data.set(value, { value, label: name });
  return (
    <Select
      size="sm"
      aria-label={label}
      placeholder={placeholder ?? label}
      data={[...data.values()]}
      value={value || null}
      onChange={(id) => onChange(id ?? '')}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('shared.clear') }}
      nothingFoundMessage={wanted ? t('shared.nobody') : undefined}
      searchValue={text}
      onSearchChange={setText}
      // The service has looked already, in names and ids.
      filter={({ options }) => options}
    />
  );
}
