import { Card, Group, Text } from '@mantine/core';
import { Link } from 'wouter';
import type { Offering } from '@/api/offerings';
import { Cost } from './Cost';

/** One thing to order; the whole card leads to its order. */
export function OfferingCard({ offering }: { offering: Offering }) {
  return (
    <Card withBorder component={Link} href={`/catalogue/${offering.key}`} bg="var(--attesta-surface)" padding="md">
      <Group justify="space-between" wrap="nowrap" align="start">
        <Text fw={600}>{offering.name}</Text>
        <Cost cost={offering.cost} />
      </Group>
      <Text size="sm" c="dimmed" lineClamp={3} mt={4}>
        {offering.description}
      </Text>
    </Card>
  );
}
