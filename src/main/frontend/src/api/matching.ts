/** Something that can be chosen. */
export interface Choice {
  key: string;
  name: string;
}

const MOST = 50;

/** Those in whose name or key every word stands, those whose name begins so first. */
export function matching(choices: Choice[], text: string): Choice[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const first = words.join(' ');
  const begins = ({ name }: Choice) => (first !== '' && name.toLowerCase().startsWith(first) ? 0 : 1);
  return choices
    .filter(({ key, name }) => words.every((word) => `${name} ${key}`.toLowerCase().includes(word)))
    .sort((a, b) => begins(a) - begins(b) || a.name.localeCompare(b.name))
    .slice(0, MOST);
}
