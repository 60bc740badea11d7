import { Button, FileInput, Group, NativeSelect, Paper, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useImporting, type ImportRequest, type ImportView } from '@/api/configurationImports';
import { useTranslation } from '@/i18n';
import { EditProblem } from '../EditProblem';
import { Progress } from './Progress';
import { ReportView } from './ReportView';

interface Props {
  onRunning: (running: boolean) => void;
  /** The import that runs now, as the list knows it. */
  current?: ImportView;
}

type Wanted = Omit<ImportRequest, 'file' | 'dryRun'>;

function formatOf(name: string): Wanted['format'] {
  const ending = name.toLowerCase().split('.').pop();
  if (ending === 'xlsx') return 'xlsx';
  return ending === 'json' || ending === 'ndjson' ? 'json' : 'csv';
}

/** A file is tried first; only then, and as it was tried, it is imported. */
export function NewImport({ onRunning, current }: Props) {
  const { t } = useTranslation();
  const [file, setFile] = useState<File | null>(null);
  const [wanted, setWanted] = useState<Wanted>({ kind: 'items', format: 'csv', source: 'import' });
  const [tried, setTried] = useState<ImportView | null>(null);
  const [done, setDone] = useState<ImportView | null>(null);
  const importing = useImporting();
  const become = (part: Partial<Wanted>) => {
    setWanted({ ...wanted, ...part });
    setTried(null);
    setDone(null);
  };
  const take = (next: File | null) => {
    setFile(next);
    become({ format: formatOf(next?.name ?? '') });
  };
  const run = (dryRun: boolean) => {
    onRunning(true);
    importing.mutate(
      { ...wanted, change: wanted.change?.trim() || undefined, file: file!, dryRun },
      {
        onSuccess: (view) => (dryRun ? setTried(view) : setDone(view)),
        onSettled: () => onRunning(false),
      },
    );
  };
  const writes = (tried?.created ?? 0) + (tried?.updated ?? 0);
  return (
    <Paper withBorder p="md" bg="var(--attesta-surface)" className="no-print">
      <Stack gap="md">
        <Title order={2} size="h4">
          {t('cmdb.imports.new')}
        </Title>
        <SimpleGrid cols={{ base: 1, sm: 2, lg: 5 }}>
          <FileInput label={t('cmdb.imports.file')} placeholder={t('cmdb.chooseFile')} accept=".csv,.txt,.tsv,.json,.ndjson,.xlsx" value={file} onChange={take} clearable />
          <NativeSelect
            label={t('cmdb.imports.kind')}
            value={wanted.kind}
            onChange={(event) => become({ kind: event.currentTarget.value as Wanted['kind'] })}
            data={(['items', 'relations'] as const).map((value) => ({ value, label: t(`cmdb.imports.kinds.${value.toUpperCase()}`) }))}
          />
          <NativeSelect
            label={t('cmdb.imports.format')}
            value={wanted.format}
            onChange={(event) => become({ format: event.currentTarget.value as Wanted['format'] })}
            data={(['csv', 'json', 'xlsx'] as const).map((value) => ({ value, label: value.toUpperCase() }))}
          />
          <TextInput label={t('cmdb.imports.source')} maxLength={100} value={wanted.source} onChange={(event) => become({ source: event.currentTarget.value })} />
          <TextInput label={t('cmdb.edit.change')} placeholder="CHG-000001" value={wanted.change ?? ''} onChange={(event) => become({ change: event.currentTarget.value })} />
        </SimpleGrid>
        <Text size="xs" c="dimmed">
          {t('cmdb.imports.fieldsHelp')}
        </Text>
        {importing.isPending ? (
          <Progress dryRun={importing.variables.dryRun} current={current} />
        ) : (
          <EditProblem error={importing.error} />
        )}
        {(done ?? tried) && (
          <Paper withBorder p="md" component="section" aria-labelledby="import-outcome">
            <Title order={3} size="h5" mb="sm" id="import-outcome">
              {t(done ? 'cmdb.imports.written' : 'cmdb.imports.tried')}
            </Title>
            <ReportView order={4} id={(done ?? tried)!.id!} />
          </Paper>
        )}
        <Group>
          <Button variant={tried ? 'default' : 'filled'} disabled={!file || !wanted.source.trim()} loading={importing.isPending && importing.variables.dryRun} onClick={() => run(true)}>
            {t('cmdb.imports.try')}
          </Button>
          {tried && !done && (
            <Button disabled={writes === 0} loading={importing.isPending && !importing.variables.dryRun} onClick={() => run(false)}>
              {writes === 0 ? t('cmdb.imports.nothing') : t('cmdb.imports.go', { count: writes })}
            </Button>
          )}
        </Group>
      </Stack>
    </Paper>
  );
}
