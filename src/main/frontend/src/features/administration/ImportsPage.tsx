import { Anchor, Badge, Button, Group, Paper, Stack, Table } from '@mantine/core';
import { Link } from 'wouter';
import { useImports, type ImportRun } from '@/api/imports';
import { useMe } from '@/api/session';
import { useTranslation } from '@/i18n';
import { isIn } from '@/shared/feature';
import { ListState } from '@/shared/ListState';
import { moment } from '@/shared/time';
import { WideTable } from '@/shared/WideTable';
import { Frame } from './Frame';
import { NewImport } from './NewImport';

const COLORS: Record<string, string> = { QUEUED: 'gray', RUNNING: 'petrol', DONE: 'teal', FAILED: 'red' };

/** Event logs of other systems that were taken over, and the way to take over another one. */
export default function ImportsPage() {
  const { t } = useTranslation();
  const me = useMe().data;
  const imports = useImports();
  const rows = imports.data?.pages.flatMap((page) => page.items ?? []) ?? [];
  return (
    <Frame title={t('administration.section.imports')}>
      <Stack gap="lg">
        {me && isIn(me, 'integrators', 'administrators') && <NewImport />}
        <Paper withBorder bg="var(--attesta-surface)">
          {rows.length > 0 && (
            <WideTable label={t('administration.section.imports')} minWidth={640}>
              <Table>
                <Table.Thead>
                  <Table.Tr>
                    {['file', 'mapping', 'state', 'events', 'cases', 'started'].map((key) => (
                      <Table.Th key={key}>{t(`administration.imports.${key}`)}</Table.Th>
                    ))}
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {rows.map((run) => (
                    <Row key={run.id} run={run} />
                  ))}
                </Table.Tbody>
              </Table>
            </WideTable>
          )}
          <ListState query={imports} empty={rows.length === 0 && t('administration.imports.empty')} />
        </Paper>
        {imports.hasNextPage && (
          <Group justify="center">
            <Button variant="default" loading={imports.isFetchingNextPage} onClick={() => void imports.fetchNextPage()}>
              {t('shared.more')}
            </Button>
          </Group>
        )}
      </Stack>
    </Frame>
  );
}

function Row({ run }: { run: ImportRun }) {
  const { language } = useTranslation();
  const number = new Intl.NumberFormat(language);
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor component={Link} href={`/administration/imports/${run.id}`} underline="always">
          {run.file}
        </Anchor>
      </Table.Td>
      <Table.Td>{run.mapping}</Table.Td>
      <Table.Td>
        <StateBadge run={run} />
      </Table.Td>
      <Table.Td>{number.format(run.eventsImported ?? 0)}</Table.Td>
      <Table.Td>{number.format(run.casesImported ?? 0)}</Table.Td>
      <Table.Td>{moment(run.createdAt, language)}</Table.Td>
    </Table.Tr>
  );
}

export function StateBadge({ run }: { run: ImportRun }) {
  const { t } = useTranslation();
  return (
    <Badge variant="light" color={COLORS[run.state ?? ''] ?? 'gray'} tt="none" className="attesta-legible">
      {t(`administration.imports.${run.state}`)}
      {run.state === 'RUNNING' && ` · ${t(`administration.phase.${run.phase}`, { defaultValue: run.phase })}`}
    </Badge>
  );
}
