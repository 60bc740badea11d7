import { Anchor, Badge, Button, Group, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { useAudits, type Audit } from '@/api/audits';
import { useTranslation } from '@/i18n';
import { PersonName } from '@/shared/Names';
import { explain } from '@/shared/problems';
import { moment } from '@/shared/time';
import { useTitle } from '@/shared/useTitle';
import { useRoles } from '../roles';
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
      {audits.isError && <Text role="alert">{explain(audits.error)}</Text>}
      {audits.isSuccess && (
        <Paper withBorder bg="var(--attesta-surface)">
          {rows.length === 0 ? (
            <Text p="xl" ta="center" c="dimmed">
              {t('cmdb.audits.empty')}
            </Text>
          ) : (
            <Table.ScrollContainer type="native" tabIndex={0} minWidth={720}>
              <Table aria-label={t('cmdb.pages.audits')} verticalSpacing="sm">
                <Table.Thead>
                  <Table.Tr>
                    {['source', 'when', 'read', 'findings', 'open'].map((column) => (
                      <Table.Th key={column}>{t(`cmdb.audits.${column}`)}</Table.Th>
                    ))}
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {rows.map((audit) => (
                    <Row key={audit.id} audit={audit} />
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          )}
        </Paper>
      )}
      {audits.hasNextPage && (
        <Stack align="center" mt="md">
          <Button variant="default" loading={audits.isFetchingNextPage} onClick={() => void audits.fetchNextPage()}>
            {t('shared.more')}
          </Button>
        </Stack>
      )}
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
