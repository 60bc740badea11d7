import { Anchor, Button, Group, Paper, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { useHealth, type ClassHealth } from '@/api/configuration';
import { useTranslation } from '@/i18n';
import { useItemFilter } from './useItemFilter';

const FINDINGS = {
  orphans: 'orphans',
  stale: 'stale',
  duplicates: 'duplicates',
  'missing-attributes': 'missingAttributes',
  'proposed-relations': 'proposedRelations',
} as const;

type Finding = keyof typeof FINDINGS;
const ALL = Object.keys(FINDINGS) as Finding[];
const countOf = (row: ClassHealth, finding: Finding) => row[FINDINGS[finding]] ?? 0;

/** How well the configuration is recorded, in one line; by class when asked. */
export function Health() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { choice } = useItemFilter();
  const rows = useHealth().data ?? [];
  const total = (finding: Finding) => rows.reduce((sum, row) => sum + countOf(row, finding), 0);
  const found = ALL.filter((finding) => total(finding) > 0);
  if (rows.length === 0) return null;
  return (
    <Paper withBorder px="md" py="xs" mb="sm" bg="var(--attesta-surface)">
      <Group gap="sm" justify="space-between">
        <Text size="sm">
          <b>{t('cmdb.health.title')}</b>{' '}
          {found.length === 0
            ? t('cmdb.health.good')
            : found.map((finding) => t(`cmdb.health.count.${finding}`, { count: total(finding) })).join(' · ')}
        </Text>
        <Button size="compact-xs" variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)} className="no-print">
          {t('cmdb.health.byClass')}
        </Button>
      </Group>
      {choice.finding && choice.class && (
        <Text size="sm" mt={4} role="status">
          {t('cmdb.health.listed', {
            finding: t(`cmdb.health.${choice.finding}`),
            name: rows.find(({ ciClass }) => ciClass === choice.class)?.name ?? choice.class,
          })}
        </Text>
      )}
      {open && <ByClass rows={rows} />}
    </Paper>
  );
}

function ByClass({ rows }: { rows: ClassHealth[] }) {
  const { t } = useTranslation();
  return (
    <Table.ScrollContainer type="native" tabIndex={0} minWidth={640}>
      <Table aria-label={t('cmdb.health.title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('cmdb.field.ciClass')}</Table.Th>
            <Table.Th>{t('cmdb.health.items')}</Table.Th>
            {ALL.map((finding) => (
              <Table.Th key={finding}>{t(`cmdb.health.${finding}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.ciClass}>
              <Table.Td>{row.name}</Table.Td>
              <Table.Td>{row.items}</Table.Td>
              {ALL.map((finding) => (
                <Table.Td key={finding}>
                  {countOf(row, finding) > 0 ? (
                    <Anchor
                      component={Link}
                      size="sm"
                      href={`/configuration?class=${row.ciClass}&finding=${finding}`}
                      aria-label={`${row.name}: ${t(`cmdb.health.${finding}`)} ${countOf(row, finding)}`}
                    >
                      {countOf(row, finding)}
                    </Anchor>
                  ) : (
                    0
                  )}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
