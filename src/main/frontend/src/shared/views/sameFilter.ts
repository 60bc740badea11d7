type Filter = Record<string, string | undefined>;

const entries = (filter: Filter) =>
  Object.entries(filter)
    .filter(([, value]) => value)
    .map(([part, value]) => `${part}=${value}`)
    .sort();

/** Whether two filters find the same; what is empty is not asked for. */
export function sameFilter(a: Filter | undefined, b: Filter): boolean {
  return entries(a ?? {}).join('&') === entries(b).join('&');
}
