/** What a page is told: that something has changed, never what. */
export interface Hint {
  workItems: string[];
  notifications: boolean;
}

export type LiveMessage =
  | { kind: 'changed'; id: string; hint: Hint }
  | { kind: 'resync'; id: string }
  | { kind: 'beat'; id: string }
  | { kind: 'up' }
  | { kind: 'down' };

// The service gives a sign of life every 20 seconds.
const SILENCE_MILLIS = 65_000;
const LONGEST_PAUSE_MILLIS = 30_000;

/** How long to wait before another try: longer each time, and not everybody at once. */
export function pause(failures: number, random = Math.random()): number {
  return Math.min(1_000 * 2 ** (failures - 1), LONGEST_PAUSE_MILLIS) * (0.75 + random / 2);
}

/**
 * Listens to the service until told to stop. After an error it goes on behind the last event it has heard, so that
 * nothing is lost.
 */
export function listen(last: () => string | undefined, tell: (message: LiveMessage) => void, stop: AbortSignal): void {
  let source: EventSource | undefined;
  let failures = 0;
  let next: ReturnType<typeof setTimeout> | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;

  function open() {
    clearTimeout(next);
    source?.close();
    const after = last();
    source = new EventSource(`/api/v1/events${after ? `?after=${encodeURIComponent(after)}` : ''}`);
    alive();
    source.onopen = () => {
      failures = 0;
      tell({ kind: 'up' });
    };
    source.onerror = again;
    source.addEventListener('changed', ({ data, lastEventId }) => heard({ kind: 'changed', id: lastEventId, hint: JSON.parse(data as string) as Hint }));
    source.addEventListener('resync', ({ lastEventId }) => heard({ kind: 'resync', id: lastEventId }));
    source.addEventListener('beat', ({ lastEventId }) => heard({ kind: 'beat', id: lastEventId }));
  }

  function heard(message: LiveMessage) {
    alive();
    tell(message);
  }

  function alive() {
    clearTimeout(silence);
    silence = setTimeout(again, SILENCE_MILLIS);
  }

  function again() {
    source?.close();
    clearTimeout(silence);
    clearTimeout(next);
    failures += 1;
    // Once is nothing: a proxy may have ended what took long.
    if (failures > 1) tell({ kind: 'down' });
    next = setTimeout(open, pause(failures));
  }

  window.addEventListener('online', open, { signal: stop });
  stop.addEventListener('abort', () => {
    source?.close();
    clearTimeout(next);
    clearTimeout(silence);
  });
  open();
}

/**
 * Shares one connection among all tabs of the browser: one of them has it, and passes on to the others what it hears.
 * When it goes, the next one takes over where it ended.
 */
export function share(person: string, hear: (message: LiveMessage) => void): () => void {
  const stop = new AbortController();
  const name = `attesta-live-${person}`;
  let last: string | undefined;
  const receive = (message: LiveMessage) => {
    if ('id' in message) last = message.id;
    hear(message);
  };
  // Locks are there on a page that came encrypted, or from this machine. Without them each tab is on its own.
  if (!('locks' in navigator)) {
    listen(() => last, receive, stop.signal);
    return () => stop.abort();
  }
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }) => receive(data as LiveMessage);
  const lead = () =>
    new Promise<void>((done) => {
      stop.signal.addEventListener('abort', () => done());
      listen(
        () => last,
        (message) => {
          channel.postMessage(message);
          receive(message);
        },
        stop.signal,
      );
    });
  navigator.locks.request(name, { signal: stop.signal }, lead).catch((fault: unknown) => {
    if (!stop.signal.aborted) throw fault;
  });
  return () => {
    stop.abort();
    channel.close();
  };
}
