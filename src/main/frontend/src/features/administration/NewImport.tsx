import { Alert, Button, FileInput, Group, NativeSelect, Paper, Title } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useNewImport } from '@/api/imports';
import { useTranslation } from '@/i18n';
import { explain } from '@/shared/problems';

// The mappings that ship with the service.
const SHIPPED = ['servicenow-incident-log', 'xes-incident-log'];

/** A log and how to read it; the import goes on in the background. */
export function NewImport() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const [log, setLog] = useState<File | null>(null);
  const [name, setName] = useState(SHIPPED[0]!);
  const [own, setOwn] = useState<File | null>(null);
  const start = useNewImport();
  const mapping = name === '' ? own : name;
  return (
    <Paper withBorder p="md" bg="var(--attesta-surface)" component="section">
      <Title order={2} size="h4" mb="sm">
        {t('administration.imports.new')}
      </Title>
      <Group align="flex-end" gap="sm">
        <FileInput
          label={t('administration.imports.log')}
          placeholder={t('administration.imports.choose')}
          accept=".csv,.xes,.gz,.zip,.xml"
          value={log}
          onChange={setLog}
          w={260}
        />
        <NativeSelect
          label={t('administration.imports.mapping')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          data={[...SHIPPED.map((one) => ({ value: one, label: one })), { value: '', label: t('administration.imports.ownMapping') }]}
        />
        {name === '' && (
          <FileInput
            label={t('administration.imports.mappingFile')}
            placeholder={t('administration.imports.choose')}
            accept=".yaml,.yml"
            value={own}
            onChange={setOwn}
            w={220}
          />
        )}
        <Button
          disabled={!log || !mapping}
          loading={start.isPending}
          onClick={() => log && mapping && start.mutate({ file: log, mapping }, { onSuccess: (run) => go(`/administration/imports/${run.id}`) })}
        >
          {t('administration.imports.start')}
        </Button>
      </Group>
      {start.error && (
        <Alert color="red" role="alert" mt="sm">
          {explain(start.error)}
        </Alert>
      )}
    </Paper>
  );
}
