const MOST = 100;

/** Turns many questions for one thing each into few calls: what is asked for within a moment goes together. */
export function batched<T>(load: (ids: string[]) => Promise<Map<string, T>>): (id: string) => Promise<T | undefined> {
  let waiting = new Map<string, Promise<T | undefined>>();
  let next: { ids: string[]; answer: Promise<Map<string, T>> } | undefined;

  function call(ids: string[]): Promise<Map<string, T>> {
    return new Promise((done, failed) =>
      setTimeout(() => {
        if (next?.ids === ids) {
          next = undefined;
          waiting = new Map();
        }
        load(ids).then(done, failed);
      }),
    );
  }

  return (id) => {
    const known = waiting.get(id);
    if (known) return known;
    if (!next || next.ids.length >= MOST) {
      const ids: string[] = [];
      next = { ids, answer: Promise.resolve(new Map()) };
      next.answer = call(ids);
    }
    next.ids.push(id);
    const answer = next.answer.then((all) => all.get(id));
    waiting.set(id, answer);
    return answer;
  };
}
