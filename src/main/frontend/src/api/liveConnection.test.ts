import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { listen, pause, type LiveMessage } from './liveConnection';

class Source extends EventTarget {
  static all: Source[] = [];
  closed = false;
  onopen?: () => void;
  onerror?: () => void;

  constructor(readonly url: string) {
    super();
    Source.all.push(this);
  }

  say(kind: string, lastEventId: string, data = '{}') {
    this.dispatchEvent(Object.assign(new Event(kind), { data, lastEventId }));
  }

  close() {
    this.closed = true;
  }
}

let stop: AbortController;
let heard: LiveMessage[];
let last: string | undefined;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('EventSource', Source);
  Source.all = [];
  heard = [];
  last = undefined;
  stop = new AbortController();
  listen(
    () => last,
    (message) => {
      heard.push(message);
      if ('id' in message) last = message.id;
    },
    stop.signal,
  );
});

afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('goes on behind the last event after an error', () => {
  expect(Source.all[0]!.url).toBe('/api/v1/events');
  Source.all[0]!.say('changed', '7:9:8', '{"workItems":["INC-1"],"notifications":false}');
  Source.all[0]!.onerror!();
  vi.advanceTimersByTime(1_500);
  expect(Source.all[1]!.url).toBe('/api/v1/events?after=7%3A9%3A8');
  expect(heard).toEqual([{ kind: 'changed', id: '7:9:8', hint: { workItems: ['INC-1'], notifications: false } }]);
});

it('tells of being offline from the second error on, and of being back', () => {
  Source.all[0]!.onerror!();
  expect(heard).toEqual([]);
  vi.advanceTimersByTime(1_500);
  Source.all[1]!.onerror!();
  expect(heard).toEqual([{ kind: 'down' }]);
  vi.advanceTimersByTime(3_000);
  Source.all[2]!.onopen!();
  expect(heard.at(-1)).toEqual({ kind: 'up' });
});

it('starts over when the service has been silent for too long', () => {
  vi.advanceTimersByTime(60_000);
  Source.all[0]!.say('beat', '1:1:');
  vi.advanceTimersByTime(60_000);
  expect(Source.all[0]!.closed).toBe(false);
  vi.advanceTimersByTime(10_000);
  expect(Source.all[0]!.closed).toBe(true);
  expect(Source.all).toHaveLength(2);
});

it('waits longer after each error, half a minute or so at most', () => {
  expect(pause(1, 0.5)).toBe(1_000);
  expect(pause(3, 0.5)).toBe(4_000);
  expect(pause(20, 1)).toBe(37_500);
});
