import { Progress as Bar, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ImportView } from '@/api/configurationImports';
import { useTranslation } from '@/i18n';

/** That something goes on, for how long and, as far as the service has told, how many rows. */
export function Progress({ dryRun, current }: { dryRun: boolean; current?: ImportView }) {
  const { t } = useTranslation();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const tick = setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => clearInterval(tick);
  }, []);
  return (
    <Stack gap={4}>
      <Bar value={100} animated striped aria-label={t('cmdb.imports.running')} />
      <Text size="sm" role="status">
        {t(dryRun ? 'cmdb.imports.tries' : 'cmdb.imports.writes', { seconds, rows: current?.read ?? 0 })}
      </Text>
    </Stack>
  );
}
