import { Anchor, Badge, Button, Group, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { useAudits, type Audit } from '@/api/audits';
import { useTranslation } from '@/i18n';
import { PersonName } from '@/shared/Names';
import { moment } from '@/shared/time';
import { useTitle } from '@/shared/useTitle';
import { useRoles } from '../roles';
import { PagedTable } from '../PagedTable';
import { SubMenu } from '../SubMenu';
import { StartAudit } from './StartAudit';

/** Comparisons of what was discovered with what is recorded. */
export default function AuditsPage() {
  const { t } = useTranslation();
  const { manages } = useRoles();
  const [starting, setStarting] = useState(false);
  const audits = useAudits();
  const rows = audits.data?.pages.flatMap((page) => page.items ?? []) ?? [];
  useTitle(t('cmdb.pages.audits'));
  return (
    <>
      <SubMenu />
      <Group justify="space-between" mb="xs">
        <Title order={1} size="h2">
          {t('cmdb.pages.audits')}
        </Title>
        {manages && (
          <Button size="xs" className="no-print" onClick={() => setStarting(true)}>
            {t('cmdb.audits.start')}
          </Button>
        )}
      </Group>
      <Text size="sm" c="dimmed" mb="md">
        {t('cmdb.audits.explain')}
      </Text>
      <PagedTable
        label={t('cmdb.pages.audits')}
        heads={['source', 'when', 'read', 'findings', 'open'].map((column) => t(`cmdb.audits.${column}`))}
        minWidth={720}
        empty={t('cmdb.audits.empty')}
        query={audits}
      >
        {rows.map((audit) => (
          <Row key={audit.id} audit={audit} />
        ))}
      </PagedTable>
      {starting && <StartAudit onClose={() => setStarting(false)} />}
    </>
  );
}

function Row({ audit }: { audit: Audit }) {
  const { t, language } = useTranslation();
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor component={Link} display="block" href={`/configuration/audits/${audit.id}`} size="sm" fw={550}>
          {t('cmdb.audits.title', { id: audit.id, source: audit.source })}
        </Anchor>
        <Text size="xs" c="dimmed">
          {audit.classes?.join(', ')}
        </Text>
      </Table.Td>
      <Table.Td>
        {moment(audit.startedAt, language)}
        <Text size="xs" c="dimmed">
          <PersonName id={audit.startedBy!} />
        </Text>
      </Table.Td>
      <Table.Td>{(audit.itemsRead ?? 0) + (audit.relationsRead ?? 0)}</Table.Td>
      <Table.Td>{audit.findings}</Table.Td>
      <Table.Td>
        <Badge variant="light" color={audit.open ? 'orange' : 'teal'} tt="none" className="attesta-legible">
          {audit.open ? t('cmdb.audits.openCount', { count: audit.open }) : t('cmdb.audits.allDecided')}
        </Badge>
      </Table.Td>
    </Table.Tr>
  );
}
