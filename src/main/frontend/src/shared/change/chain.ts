interface Step {
  from?: string;
  relation?: string;
  to?: string;
}

/** A path as people read it: what is worked on, and step by step what stands on it. */
export function chain(path: Step[]): string {
  if (path.length === 0) return '';
  const steps = path.map(({ relation, to }) => `${to} (${(relation ?? '').replaceAll('-', ' ')})`);
  return [path[0]!.from, ...steps].join(' → ');
}
