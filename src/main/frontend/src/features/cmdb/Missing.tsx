import { Text, Title } from '@mantine/core';
import { explain } from '@/shared/problems';
import { SubMenu } from './SubMenu';

/** A page of something that cannot be read, with what went wrong. */
export function Missing({ title, error }: { title: string; error: unknown }) {
  return (
    <>
      <SubMenu />
      <Title order={1} size="h2" mb="sm">
        {title}
      </Title>
      <Text role="alert">{explain(error)}</Text>
    </>
  );
}
