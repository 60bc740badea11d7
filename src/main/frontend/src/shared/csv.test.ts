import { expect, test } from 'vitest';
import { toCsv } from './csv';

test('what looks like a formula stays text, numbers stay numbers', () => {
  expect(toCsv([['=1+1', ' @SUM(A1)', -5, '-5', null]])).toBe("'=1+1,' @SUM(A1),-5,'-5,");
});

test('commas, quotes and lines stay in their cell', () => {
  expect(toCsv([['a,b', 'say "x"'], ['two\nlines', 'plain']])).toBe('"a,b","say ""x"""\r\n"two\nlines",plain');
});
