import { Badge } from '@mantine/core';
import { useClasses } from '@/api/configuration';

/** The state of an item: the last one of its class is grey, the first ones are blue, what is in use is green. */
export function StateBadge({ ciClass, state }: { ciClass: string; state: string }) {
  const states = useClasses().data?.find(({ key }) => key === ciClass)?.states ?? [];
  const color = state === states.at(-1) ? 'gray' : states.length > 2 && state === states[0] ? 'blue' : 'teal';
  return (
    <Badge variant="light" color={color} tt="none" className="attesta-legible">
      {state}
    </Badge>
  );
}
