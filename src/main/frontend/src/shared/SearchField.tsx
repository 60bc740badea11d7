import { TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useKeys } from './useKeys';

const TYPED_MILLIS = 300;

interface Props {
  label: string;
  value: string;
  onChange: (text: string) => void;
}

/** Words to look for in a list, looked for when the person has stopped typing; the key / leads here. */
export function SearchField({ label, value, onChange }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(value);
  const asked = useRef(value);
  useEffect(() => {
    // Another view was chosen, or the filter was taken away.
    if (value !== asked.current) setText((asked.current = value));
  }, [value]);
  useEffect(() => {
    if (text === asked.current) return;
    const timer = setTimeout(() => onChange((asked.current = text)), TYPED_MILLIS);
    return () => clearTimeout(timer);
  });
  useKeys({
    '/': (event) => {
      event.preventDefault();
      field.current?.select();
    },
  });
  return (
    <TextInput
      ref={field}
      type="search"
      size="sm"
      aria-label={label}
      placeholder={label}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      // Back to the list, where j and k move.
      onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
    />
  );
}
