import { Anchor } from '@mantine/core';
import { Link } from 'wouter';

/** The work item it is about, if about one. */
export function ItemLink({ number }: { number?: string | null }) {
  if (!number) return <>–</>;
  return (
    <Anchor component={Link} href={`/work-items/${number}`} size="sm" underline="always">
      {number}
    </Anchor>
  );
}
