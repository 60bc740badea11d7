/** A step to a figure of a report: the part, and which one of several. */
export interface Step {
  name: string;
  /** What tells it from the others, such as "standard RESPONSE"; undefined where there is one. */
  key: string | undefined;
}

/** The steps of a path such as "targets[standard RESPONSE].value". */
export function steps(path: string): Step[] {
  return [...path.matchAll(/([^.[\]]+)(?:\[([^\]]*)\])?/g)].map(([, name, key]) => ({ name: name!, key }));
}

/** The words of a key, each told by itself; "-" stands for none. */
export function tellKey(key: string, tell: (word: string) => string): string {
  return key
    .split(' ')
    .map((word) => (word === '-' ? '–' : tell(word)))
    .join(' ');
}
