import type { CiClass } from '@/api/configuration';

/** Classes in the order of their names, each followed by those below it. */
export function inTree(classes: CiClass[]): { one: CiClass; depth: number }[] {
  const known = new Set(classes.map(({ key }) => key));
  const sorted = [...classes].sort((a, b) => a.name!.localeCompare(b.name!));
  const below = (parent: string | undefined, depth: number): { one: CiClass; depth: number }[] =>
    sorted
      .filter((one) => (one.parent && known.has(one.parent) ? one.parent : undefined) === parent)
      .flatMap((one) => [{ one, depth }, ...below(one.key, depth + 1)]);
  return below(undefined, 0);
}
