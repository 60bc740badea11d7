import { expect, it } from 'vitest';
import { messages as german } from './de';
import { messages as english } from './en';

const keys = (value: unknown, at = ''): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, part]) => keys(part, `${at}.${key}`))
    : [at];

it('has every message in both languages', () => {
  expect(keys(german).sort()).toEqual(keys(english).sort());
});
