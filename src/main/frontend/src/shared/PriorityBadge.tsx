import { Badge } from '@mantine/core';

const COLORS: Record<string, string> = { P1: 'red', P2: 'orange', P3: 'petrol', P4: 'gray' };

export function PriorityBadge({ priority }: { priority?: string | null }) {
  if (!priority) return null;
  return (
    <Badge color={COLORS[priority] ?? 'gray'} variant="light" radius="sm" miw={40} className="attesta-legible">
      {priority}
    </Badge>
  );
}
