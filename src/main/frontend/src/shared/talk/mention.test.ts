import { expect, it } from 'vitest';
import { begun, complete, parts } from './mention';

it('sees a mention that is being typed, but no mail address', () => {
  expect(begun('Ask @te', 7)).toEqual({ at: 4, query: 'te' });
  expect(begun('@', 1)).toEqual({ at: 0, query: '' });
  expect(begun('a@b', 3)).toBeUndefined();
  expect(begun('Ask @te and', 11)).toBeUndefined();
});

it('puts the person in place of what was begun', () => {
  const text = 'Ask @te about it';
  expect(complete(text, begun(text, 7)!, 'technician')).toEqual({ text: 'Ask @technician about it', caret: 16 });
  expect(complete('@', { at: 0, query: '' }, 'cab-1')).toEqual({ text: '@cab-1 ', caret: 7 });
});

it('tells mentions from the text around them, as the service does', () => {
  expect(parts('@agent, and @cab-1. Not a@b.example')).toEqual([{ mention: 'agent' }, ', and ', { mention: 'cab-1' }, '. Not a@b.example']);
  expect(parts('nothing')).toEqual(['nothing']);
});
