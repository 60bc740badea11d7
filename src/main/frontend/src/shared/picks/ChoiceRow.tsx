import { Text } from '@mantine/core';
import type { Choice } from '@/api/matching';

/** A choice with its name, and its key as what tells it from others of that name. */
export function ChoiceRow({ value, choices }: { value: string; choices: Choice[] }) {
  const name = choices.find(({ key }) => key === value)?.name;
  return (
    <div>
      <Text size="sm">{name ?? value}</Text>
      {name && name !== value && (
        <Text size="xs" c="dimmed">
          {value}
        </Text>
      )}
    </div>
  );
}
