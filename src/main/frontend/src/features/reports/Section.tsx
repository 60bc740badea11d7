import { Paper, Stack, Text, Title } from '@mantine/core';
import type { PropsWithChildren } from 'react';

/** A part of a report; says so where there is nothing. */
export function Section({ title, empty, children }: PropsWithChildren<{ title: string; empty?: string | false }>) {
  return (
    <Paper withBorder bg="var(--attesta-surface)">
      <Stack gap={0}>
        <Title order={2} size="h4" p="md" pb="xs">
          {title}
        </Title>
        {empty ? (
          <Text p="md" pt={0} c="dimmed">
            {empty}
          </Text>
        ) : (
          children
        )}
      </Stack>
    </Paper>
  );
}
