import { useHotkeys } from '@mantine/hooks';

interface Keys {
  count: number;
  at: number;
  move: (to: number) => void;
  open: () => void;
  claim: () => void;
}

/** Works a list by keyboard: j and k move, enter opens, c takes or gives back. */
export function useListKeys({ count, at, move, open, claim }: Keys): void {
  useHotkeys([
    ['j', () => move(Math.min(at + 1, Math.max(count - 1, 0)))],
    ['k', () => move(Math.max(at - 1, 0))],
    ['Enter', open, { preventDefault: false }],
    ['c', claim],
  ]);
}
