import { Text, Textarea, VisuallyHidden, type TextareaProps } from '@mantine/core';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { usePeopleSearch } from '@/api/names';
import { useTranslation } from '@/i18n';
import { begun, complete, type Begun } from './mention';
import classes from './talk.module.css';

interface Props extends Omit<TextareaProps, 'value' | 'onChange'> {
  value: string;
  onText: (text: string) => void;
}

/** A text in which `@` offers people: arrows choose, Enter or Tab takes, Escape closes. */
export function MentionBox({ value, onText, onKeyDown, ...rest }: Props) {
  const { t } = useTranslation();
  const list = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const [typed, setTyped] = useState<Begun>();
  const [at, setAt] = useState(0);
  const found = usePeopleSearch(typed?.query ?? '').data;
  const people = (typed && found?.slice(0, 8)) || [];
  const open = people.length > 0;
  const look = () => {
    const next = begun(box.current!.value, box.current!.selectionStart);
    setTyped(next);
    if (next?.query !== typed?.query) setAt(0);
  };
  const take = (id: string) => {
    const done = complete(value, typed!, id);
    onText(done.text);
    setTyped(undefined);
    requestAnimationFrame(() => {
      box.current?.focus();
      box.current?.setSelectionRange(done.caret, done.caret);
    });
  };
  const key = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const moves: Record<string, number> = { ArrowDown: 1, ArrowUp: people.length - 1 };
    if (!open || event.nativeEvent.isComposing) return onKeyDown?.(event);
    if (event.key in moves) setAt((at + moves[event.key]!) % people.length);
    else if (event.key === 'Enter' || event.key === 'Tab') take(people[at]!.id!);
    else if (event.key === 'Escape') setTyped(undefined);
    else return;
    event.preventDefault();
  };
  return (
    <div className={classes.box}>
      <Textarea
        {...rest}
        ref={box}
        value={value}
        onChange={(event) => {
          onText(event.currentTarget.value);
          look();
        }}
        onClick={look}
        onKeyUp={(event) => event.key.startsWith('Arrow') && !open && look()}
        onKeyDown={key}
        onBlur={() => setTyped(undefined)}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={open ? list : undefined}
        aria-activedescendant={open ? `${list}-${at}` : undefined}
      />
      <VisuallyHidden role="status">
        {open ? t('talk.found', { count: people.length }) : ''}
      </VisuallyHidden>
      {open && (
        <ul id={list} role="listbox" aria-label={t('talk.people')} className={classes.people}>
          {people.map((person, index) => (
            <li
              key={person.id}
              id={`${list}-${index}`}
              role="option"
              aria-selected={index === at}
              className={classes.person}
              // Before the box loses its caret.
              onMouseDown={(event) => {
                event.preventDefault();
                take(person.id!);
              }}
            >
              {person.name}{' '}
              <Text span size="xs" c="dimmed">
                @{person.id}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
