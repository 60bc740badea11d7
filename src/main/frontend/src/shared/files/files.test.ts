import { expect, it } from 'vitest';
import { isPicture, mediaType } from './mediaType';
import { readableSize } from './size';

it('names the type of files that browsers do not know or name by the machine', () => {
  expect(mediaType({ name: 'trace.log', type: '' })).toBe('text/plain');
  expect(mediaType({ name: 'LIST.CSV', type: 'application/vnd.ms-excel' })).toBe('text/csv');
  expect(mediaType({ name: 'image.png', type: 'image/png' })).toBe('image/png');
  expect(mediaType({ name: 'thing', type: '' })).toBe('application/octet-stream');
});

it('draws no picture that may hold a script', () => {
  expect(isPicture('image/png')).toBe(true);
  expect(isPicture('image/svg+xml')).toBe(false);
});

it('tells sizes in the unit that fits', () => {
  expect(readableSize(0, 'en')).toBe('0 byte');
  expect(readableSize(4_200_000, 'en')).toBe('4.2 MB');
  expect(readableSize(999, 'en')).toBe('999 byte');
});
