import { Progress as Bar, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ImportView } from '@/api/configurationImports';
import { useTranslation } from '@/i18n';

/** How far it is: rows looked at and share of the file, as the service last told, and for how long it runs. */
export function Progress({ dryRun, current }: { dryRun: boolean; current?: ImportView }) {
  const { t, language } = useTranslation();
  const percent = current?.percent ?? 0;
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const tick = setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => clearInterval(tick);
  }, []);
  return (
    <Stack gap={4}>
      <Bar value={percent || 100} animated striped={percent === 0} aria-label={t('cmdb.imports.running')} />
      <Text size="sm" role="status">
        {t(dryRun ? 'cmdb.imports.tries' : 'cmdb.imports.writes', { seconds, rows: new Intl.NumberFormat(language).format(current?.soFar ?? 0) })}
        {percent > 0 && ` · ${percent} %`}
      </Text>
    </Stack>
  );
}
