import { Paper, Title } from '@mantine/core';
import { useId, type PropsWithChildren, type ReactNode } from 'react';

/** A part of the page under a heading that names it. */
export function Section({ title, aside, children }: PropsWithChildren<{ title: string; aside?: ReactNode }>) {
  const id = useId();
  return (
    <Paper withBorder p="md" bg="var(--attesta-surface)" component="section" aria-labelledby={id}>
      <div style={{ display: 'flex', justifyContent: 'space-between', gap: 12, flexWrap: 'wrap', marginBottom: 10 }}>
        <Title order={2} size="h4" id={id}>
          {title}
        </Title>
        {aside}
      </div>
      {children}
    </Paper>
  );
}
