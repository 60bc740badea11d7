import type { PropsWithChildren } from 'react';

interface Props {
  /** Names the region, which is scrolled by keyboard where it is wider than the screen. */
  label: string;
  minWidth: number;
}

/** Room for a table that may be wider than the screen: it scrolls by itself, the page does not. */
export function WideTable({ label, minWidth, children }: PropsWithChildren<Props>) {
  return (
    <div role="region" aria-label={label} tabIndex={0} style={{ overflowX: 'auto' }}>
      <div style={{ minWidth }}>{children}</div>
    </div>
  );
}
