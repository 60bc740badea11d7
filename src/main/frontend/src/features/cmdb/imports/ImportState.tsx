import { Badge, Group } from '@mantine/core';
import type { ImportView } from '@/api/configurationImports';
import { useTranslation } from '@/i18n';

const COLORS: Record<string, string> = { RUNNING: 'blue', DONE: 'teal', FAILED: 'red', INTERRUPTED: 'orange' };

export function ImportState({ run }: { run: ImportView }) {
  const { t } = useTranslation();
  return (
    <Group gap={4}>
      <Badge variant="light" color={COLORS[run.state!] ?? 'gray'} tt="none" className="attesta-legible">
        {t(`cmdb.imports.states.${run.state}`)}
      </Badge>
      {run.dryRun && (
        <Badge variant="default" tt="none">
          {t('cmdb.imports.dryRun')}
        </Badge>
      )}
    </Group>
  );
}
