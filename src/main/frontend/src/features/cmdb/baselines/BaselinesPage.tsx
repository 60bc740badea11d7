import { Anchor, Button, Group, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { useBaselines } from '@/api/baselines';
import { useTranslation } from '@/i18n';
import { PersonName } from '@/shared/Names';
import { moment } from '@/shared/time';
import { useTitle } from '@/shared/useTitle';
import { useRoles } from '../roles';
import { PagedTable } from '../PagedTable';
import { SubMenu } from '../SubMenu';
import { TakeBaseline } from './TakeBaseline';
import { scopeText } from './scope';

/** States that were frozen; the way to compare them. */
export default function BaselinesPage() {
  const { t, language } = useTranslation();
  const { manages } = useRoles();
  const [taking, setTaking] = useState(false);
  const baselines = useBaselines();
  const rows = baselines.data?.pages.flatMap((page) => page.items ?? []) ?? [];
  useTitle(t('cmdb.pages.baselines'));
  return (
    <>
      <SubMenu />
      <Group justify="space-between" mb="xs">
        <Title order={1} size="h2">
          {t('cmdb.pages.baselines')}
        </Title>
        {manages && (
          <Button size="xs" className="no-print" onClick={() => setTaking(true)}>
            {t('cmdb.baselines.take')}
          </Button>
        )}
      </Group>
      <Text size="sm" c="dimmed" mb="md">
        {t('cmdb.baselines.explain')}
      </Text>
      <PagedTable
        label={t('cmdb.pages.baselines')}
        heads={['name', 'scope', 'taken', 'items', 'relations'].map((column) => t(`cmdb.baselines.${column}`))}
        minWidth={720}
        empty={t('cmdb.baselines.empty')}
        query={baselines}
      >
        {rows.map((one) => (
          <Table.Tr key={one.name}>
            <Table.Td>
              <Anchor component={Link} display="block" href={`/configuration/baselines/${encodeURIComponent(one.name!)}`} size="sm" fw={550}>
                {one.name}
              </Anchor>
              <Text size="xs" c="dimmed">
                {one.reason}
              </Text>
            </Table.Td>
            <Table.Td>{scopeText(one, t)}</Table.Td>
            <Table.Td>
              {moment(one.takenAt, language)}
              <Text size="xs" c="dimmed">
                <PersonName id={one.takenBy!} />
              </Text>
            </Table.Td>
            <Table.Td>{one.items}</Table.Td>
            <Table.Td>{one.relations}</Table.Td>
          </Table.Tr>
        ))}
      </PagedTable>
      {taking && <TakeBaseline onClose={() => setTaking(false)} />}
    </>
  );
}
